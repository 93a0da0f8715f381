# The fields of a held type that others could write: a public one that is stored, or that is computed with a setter.

isSource && text ~ /^[a-z]/ {
  name = text
  sub(/^((public|package|internal|final|indirect) +)*(struct|class|enum|extension) +/, "", name)
  sub(/[^A-Za-z0-9_].*/, "", name)
  holder = (target, name) in held ? name : ""
  if (holder != "") isHeldThere[target, name] = 1
  field = ""
}

holder != "" { checkField() }

function checkField() {
  if (field != "") {
    # In the braces of a computed one: a setter, or an observer of a stored one.
    if (text ~ /^    ((non)?mutating )?(set|_modify|didSet|willSet)[ ({]/) sayOpen(field)
    if (text ~ /^  }/) field = ""
  } else if (text ~ /^  ([^ ].* )?(public|package) (.* )?(var |subscript[(<])/) {
    if (text ~ /(private|fileprivate|internal)\(set\)/) return
    if (text ~ /var [^{]*=/ || text !~ /{/) sayOpen(FILENAME ":" FNR)
    else if (text !~ /}/) field = FILENAME ":" FNR
    else if (text ~ /{(.*[ }])?(set|_modify|didSet|willSet)[ ({]/) sayOpen(FILENAME ":" FNR)
  }
}

function sayOpen(place) { say(place, holder, "screens ask and call verbs: public private(set) var") }

function checkHeld(    key, part) {
  for (key in held) if (!(key in isHeldThere)) {
    split(key, part, SUBSEP)
    say(held[key], part[2], part[1] " has no such type")
  }
}

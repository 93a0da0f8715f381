# Where a Swift file is, and what it imports.
#
#   target   room   isSource   of the file that is read   text   the line, as code() leaves it

FNR == 1 {
  newFile()
  split(FILENAME, part, "/")
  isSource = part[1] == "Sources"
  target = targetAt[part[1] "/" part[2]]
  room = target "/" (part[3] ~ /\.swift$/ ? "." : part[3])
  if (target == "") say(FILENAME ":1", part[1] "/" part[2], "no target of Package.swift lies here")
  else if (isSource && !(target in line)) sayUnknown(target)
  else if (isSource && hasFolders[target] && !skipped[target] && !(room in line)) sayUnknown(room)
  isThere[room] = 1
}

function sayUnknown(room) {
  if (!isTold[room]++) say(FILENAME ":1", room, ".make/rooms has no such room")
}

{ text = code($0) }

text ~ /^([@a-z][A-Za-z_()]* +)*import +[A-Za-z]/ {
  sub(/^.*import +((struct|class|enum|protocol|func|typealias|let|var) +)?/, "", text)
  sub(/[^A-Za-z0-9_].*/, "", text)
  checkImport(text, FILENAME ":" FNR)
  next
}

function checkImport(name, place) {
  if (name == target || name in isModule) return
  if (!((target, name) in depends))
    say(place, "import " name, "Package.swift does not say that " target " depends on it")
  if (isSource && name in isTarget) checkArrow(target, name, "import " name, place)
}

# The names that folders declare, and where other folders use them.
#
#   declared[target, name]  how often, at the top level      folder[target, name]  by which room
#   hidden[room, name]      it means something else there; hidden[file, name], in that file
#   members[name]           how often any type of any target has it       extends[target, name]  which room adds it

isSource {
  if (text ~ /(struct|class|enum|extension|protocol|typealias|associatedtype|func|var|let|case)[ <]|</) declare(text)
  if (list || hasFolders[target] && !skipped[target]) {
    lines[++lineCount] = text
    lineRoom[lineCount] = room
    lineFile[lineCount] = FILENAME
    lineNumber[lineCount] = FNR
  }
}

function declare(text,    isTop, isPrivate, word, name) {
  isTop = text ~ /^[^ ]/
  if (isTop) inExtension = text ~ /^extension /
  isMember = inExtension && text ~ /^  [^ ]/
  sub(/^ +/, "", text)
  while (match(text, /^(@[A-Za-z_]+(\([^)]*\))?|[a-z]+\(set\)|public|package|internal|private|fileprivate|final|indirect|static|mutating|nonmutating|lazy|weak|override|nonisolated) +/)) {
    if (text ~ /^(file)?private +/) isPrivate = 1
    text = substr(text, RLENGTH + 1)
  }
  if (!match(text, /^(struct|class|enum|protocol|typealias|associatedtype|func|var|let|case) +[A-Za-z_]/)) return
  word = substr(text, 1, RLENGTH - 1)
  text = substr(text, RLENGTH)
  if (word ~ /^case/) return declareCases(text)
  name = text
  sub(/[^A-Za-z0-9_].*/, "", name)
  if (isTop && !isPrivate && word !~ /^(var|let)/) {
    declared[target, name]++
    folder[target, name] = room
  } else if (isMember && !isPrivate && word ~ /^(func|var|let)/) {
    members[name]++
    extends[target, name] = room
  } else hide(name)
  if (match(text, /^[A-Za-z0-9_]+<[^(]*>/)) hideParameters(substr(text, 1, RLENGTH))
}

function hide(name) {
  members[name]++
  hidden[room, name] = 1
}

function declareCases(text,    count, names, i) {
  gsub(/[^A-Za-z0-9_]+/, " ", text)
  count = split(text, names, " ")
  for (i = 1; i <= count; i++) members[names[i]]++
}

# Parameters of a generic type or function are names of its own.
function hideParameters(text,    count, names, i) {
  gsub(/:[^,>]*/, "", text)
  gsub(/[^A-Za-z0-9_]+/, " ", text)
  count = split(text, names, " ")
  for (i = 2; i <= count; i++) hidden[FILENAME, names[i]] = 1
}

function checkUses(i,    target, text, name, count, names, j) {
  target = lineRoom[i]
  sub(/\/.*/, "", target)
  text = lines[i]
  while (match(text, /\.[a-z][A-Za-z0-9_]*/)) {
    name = substr(text, RSTART + 1, RLENGTH - 1)
    text = substr(text, RSTART + RLENGTH)
    if ((target, name) in extends && members[name] == 1) use(i, extends[target, name], "." name)
  }
  # What comes after a dot is a member of something.
  text = lines[i]
  gsub(/\.\.[.<]/, " ", text)
  gsub(/\.[A-Za-z_][A-Za-z0-9_]*/, " ", text)
  gsub(/[^A-Za-z0-9_]+/, " ", text)
  count = split(text, names, " ")
  for (j = 1; j <= count; j++) {
    name = names[j]
    if (declared[target, name] != 1 || (lineRoom[i], name) in hidden || (lineFile[i], name) in hidden) continue
    use(i, folder[target, name], name)
  }
}

# A name is told of once a file.
function use(i, to, name) {
  if (lineRoom[i] == to || isUsed[lineFile[i], name]++) return
  checkArrow(lineRoom[i], to, name, lineFile[i] ":" lineNumber[i])
}

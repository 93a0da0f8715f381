# Reads Package.swift: which targets there are, where they lie, and what each depends on.
#
#   isTarget[target]   folderOf[target]   targetAt[folder]   depends[target, module]

FILENAME == "Package.swift" {
  if (/^ *\/\//) next
  rest = $0
  while (match(rest, /\.(target|executableTarget|testTarget|systemLibrary)\(|[A-Za-z]+:|"[^"]*"/)) {
    token = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    if (token ~ /\($/) {
      target = ""
      home = token ~ /testTarget/ ? "Tests/" : "Sources/"
    } else if (token ~ /:$/) label = token
    else if (home != "") readWord(substr(token, 2, length(token) - 2))
  }
  next
}

function readWord(word) {
  if (label == "name:" && target == "") {
    target = word
    isTarget[target] = 1
    move(home word)
  } else if (label == "path:") move(word)
  else if (label == "dependencies:" || label == "name:") {
    depends[target, word] = 1
    dependency[++dependencyCount] = target SUBSEP word SUBSEP FILENAME ":" FNR
    label = "dependencies:"
  }
}

function move(folder) {
  delete targetAt[folderOf[target]]
  folderOf[target] = folder
  targetAt[folder] = target
}

# Reports what Package.swift allows and .make/rooms does not.
function checkDependencies(    i, part) {
  for (i = 1; i <= dependencyCount; i++) {
    split(dependency[i], part, SUBSEP)
    if (folderOf[part[1]] !~ /^Sources\// || !(part[2] in isTarget) || (part[1], part[2]) in may) continue
    say(part[3], part[1] " depends on " part[2], "no arrow " part[1] " -> " part[2])
  }
}

# The arrows that the code has, and the end of the run.

function checkArrow(from, to, name, place) {
  if (!((from, to) in may)) say(place, name, "no arrow " from " -> " to)
  if (!((from, to) in names)) arrows[++arrowCount] = from SUBSEP to
  if (!isNamed[from, to, name]++ && name !~ /^import/) names[from, to] = names[from, to] " " name
  else names[from, to] = names[from, to]
}

END {
  checkDependencies()
  checkHeld()
  for (i = 1; i <= lineCount; i++) checkUses(i)
  for (i = 1; i <= roomCount; i++) {
    split(rooms[i], part, "/")
    if (rooms[i] ~ /\// ? !(rooms[i] in isThere) && !skipped[part[1]] : !(rooms[i] in isTarget))
      say(line[rooms[i]], rooms[i], "no such room")
  }
  for (i = 1; list && i <= arrowCount; i++) {
    split(arrows[i], part, SUBSEP)
    print part[1] " -> " part[2] ((part[2], part[1]) in names ? "  AND BACK" : "") \
      (names[part[1], part[2]] == "" ? "" : "  #" names[part[1], part[2]])
  }
  exit failures && !list
}

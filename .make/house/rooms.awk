# Reads .make/rooms.
#
#   line[room]       where it stands            may[from, to]     an arrow that is allowed
#   skipped[target]  its folders are not looked at yet            hasFolders[target]  its folders are rooms
#   isModule[name]   a module of the system     held[target, type]  where it says that others write no field of it

function say(place, what, rule) {
  if (!list) print place ": " what "    <- " rule
  failures++
}

FILENAME == ".make/rooms" {
  sub(/#.*/, "")
  if (!NF) next
  place = FILENAME ":" FNR
  if ($1 == "modules") for (i = 2; i <= NF; i++) isModule[$i] = 1
  else if ($1 == "skip") for (i = 2; i <= NF; i++) skipped[$i] = 1
  else if ($1 == "held") for (i = 3; i <= NF; i++) held[$2, $i] = place
  else readRoom()
  next
}

function readRoom(    i, room) {
  if ($1 in line) say(place, $1, "a room stands here once")
  if (NF > 1 && $2 != "->") say(place, $1, "a room, then -> and the rooms that it knows")
  for (i = 3; i <= NF; i++) {
    if ($i ~ /\/\*$/) {
      for (room in line) if (index(room, substr($i, 1, length($i) - 1)) == 1) may[$1, room] = 1
    } else if ($i in line) may[$1, $i] = 1
    else say(place, $1 " -> " $i, "the arrow runs back: " $i " does not stand above " $1)
  }
  line[$1] = place
  rooms[++roomCount] = $1
  if (split($1, part, "/") == 2) hasFolders[part[1]] = 1
}

# code(line) is a line of Swift without comments and without the words of strings; what is interpolated is code, and
# stays. What spans lines is remembered from call to call: newFile() forgets it.

function newFile() { inComment = 0; quote = ""; levels = 0 }

function code(line,    out, rest, at, token) {
  if (!inComment && quote == "" && levels == 0 && line !~ /["\/]/) return line
  out = ""
  rest = line
  while (rest != "") {
    if (inComment) {
      if (!(at = index(rest, "*/"))) return out
      rest = substr(rest, at + 2)
      inComment = 0
    } else if (quote != "") {
      if (!match(rest, quote == "\"" ? "\\\\|\"" : quote == "\"\"\"" ? "\\\\|\"\"\"" : "\"#")) return endLine(out)
      token = substr(rest, RSTART, RLENGTH)
      rest = substr(rest, RSTART + RLENGTH)
      if (token == quote) {
        quote = ""
        out = out "\""
      } else if (substr(rest, 1, 1) == "(") {
        # The code in an interpolation ends at the parenthesis that closes it.
        outer[++levels] = quote
        depth[levels] = 1
        quote = ""
        out = out "\" ("
        rest = substr(rest, 2)
      } else rest = substr(rest, 2)
    } else {
      if (!match(rest, /#"|"""|"|\/\/|\/\*|[()]/)) return out rest
      out = out substr(rest, 1, RSTART - 1)
      token = substr(rest, RSTART, RLENGTH)
      rest = substr(rest, RSTART + RLENGTH)
      if (token == "//") return out
      if (token == "/*") inComment = 1
      else if (token == "(" || token == ")") {
        out = out token
        if (levels && (depth[levels] += token == "(" ? 1 : -1) == 0) quote = outer[levels--]
      } else {
        quote = token == "#\"" ? "\"#" : token
        out = out "\""
      }
    }
  }
  return endLine(out)
}

# A string of one line ends with it, whatever it holds.
function endLine(out) {
  if (quote == "\"" || quote == "\"#") quote = ""
  return out
}

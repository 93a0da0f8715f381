import Glibc
import TestSupport
import Testing

/// What may be done with files in the sandbox: each is tried, by a program that has entered it.
@Suite(.enabled(if: Fixture.hasLandlock, "\(Fixture.noLandlock)")) struct FileTests {
  @Test func theOwnFolderCanBeWritten() throws {
    let fixture = try Fixture()
    let own = fixture.own
    let came = try fixture.inside(
      "read:\(own)/file", "list:\(own)", "append:\(own)/file", "truncate:\(own)/file", "make:\(own)/new",
      "remove:\(own)/new", "folder:\(own)/below", "make:\(own)/below/new")
    #expect(came == Array(repeating: "yes", count: 8))
  }

  @Test func aFileElsewhereCannotBeReadOrWritten() throws {
    let fixture = try Fixture()
    let other = fixture.other
    let steps = [
      "read:\(other)/file", "list:\(other)", "append:\(other)/file", "truncate:\(other)/file",
      "make:\(other)/new", "remove:\(other)/file", "folder:\(other)/below", "link:\(fixture.own)/link",
    ]
    #expect(try fixture.run(steps).filter { $0 != "yes" } == ["2"].dropLast())
    try fixture.write("words", to: other + "/file")
    for name in ["new", "below"] { _ = (unlink("\(other)/\(name)"), rmdir("\(other)/\(name)")) }
    unlink(fixture.own + "/link")
    let came = try fixture.run(["may-write:" + fixture.own, "enter"] + steps).dropFirst(2)
    #expect(came.allSatisfy { $0 == "EACCES" }, "\(came)")
    #expect(TemporaryFolder.names(in: other) == ["file"])
  }

  @Test func whatMayBeReadCannotBeWritten() throws {
    let fixture = try Fixture()
    let other = fixture.other
    let came = try fixture.run(
      "may-read:\(other)", "enter", "read:\(other)/file", "list:\(other)", "append:\(other)/file",
      "truncate:\(other)/file", "make:\(other)/new", "remove:\(other)/file")
    #expect(came.suffix(6) == ["yes", "yes", "EACCES", "EACCES", "EACCES", "EACCES"])
  }

  @Test func aLinkOutOfTheOwnFolderLeadsNowhere() throws {
    let fixture = try Fixture()
    symlink(fixture.other + "/file", fixture.own + "/link")
    let came = try fixture.inside("read:\(fixture.own)/link", "append:\(fixture.own)/link")
    #expect(came == ["EACCES", "EACCES"])
  }

  @Test func noOtherProgramCanBeRun() throws {
    let came = try Fixture().inside("exec:/bin/sh", "exec:/usr/bin/env", "read:/etc/shadow", "read:/root")
    #expect(came == ["EACCES", "EACCES", "EACCES", "EACCES"])
  }

  @Test func whatTheSystemSaysOfTerminalsAndTimeCanBeRead() throws {
    for path in ["/usr/share/terminfo", "/usr/share/zoneinfo", "/dev/urandom", "/dev/null"] {
      guard access(path, R_OK) == 0 else { continue }
      #expect(try Fixture().inside("read:\(path)", "append:/dev/null") == ["yes", "yes"], "\(path)")
    }
  }

  @Test func narrowingTakesAwayAndGivesNothing() throws {
    let fixture = try Fixture()
    let came = try fixture.run(
      "may-write:\(fixture.own)", "enter", "may-write:\(fixture.other)", "narrow", "read:\(fixture.own)/file",
      "read:\(fixture.other)/file")
    #expect(came.suffix(3) == ["yes", "yes", "EACCES"])
  }
}

import Glibc

/// Starts a program of the desktop that goes on by itself.
public enum Launcher {
  /// Opens an address with what the person's desktop opens it with.
  ///
  /// - Returns: whether there is such a program, and it took the address.
  public static func open(_ address: String) -> Bool {
    let program = "/usr/bin/xdg-open"
    guard Files.exists(program) else { return false }
    // It hands over to the desktop and ends; what it started is out of reach of the Ctrl-C meant for us.
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for stream in Int32(0)...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    let started = unsafe program.withCString { program in
      unsafe address.withCString { address in
        var arguments = unsafe [
          UnsafeMutablePointer(mutating: program), UnsafeMutablePointer(mutating: address), nil,
        ]
        return unsafe posix_spawn(&process, program, &actions, &attributes, &arguments, environ) == 0
      }
    }
    guard started else { return false }
    var status: Int32 = 0
    unsafe waitpid(process, &status, 0)
    return status == 0
  }
}

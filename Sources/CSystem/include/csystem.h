#pragma once

// The system calls that Swift's Glibc does not show, and the one thing Swift cannot do: work between fork and exec.

/// Writes all of a file system's changes to its disk. 0, or an errno.
int csystem_syncfs(int descriptor);

/// Renames, and refuses to replace. 0, or an errno.
int csystem_rename_new(const char *from, const char *to);

/// Lets two names change places in one step; EINVAL or ENOSYS where the file system cannot. 0, or an errno.
int csystem_rename_exchange(const char *one, const char *other);

/// Makes a pipe that no program inherits. 0, or an errno.
int csystem_pipe(int *ends);

/// Who holds the end at port `peer` of a connection of this machine with port `server`, both on 127.0.0.1: asked of the
/// kernel about that one connection. 0, ENOENT where there is no such connection, or an errno where it cannot be asked.
int csystem_peer_owner(unsigned short peer, unsigned short server, unsigned *user);

/// What a process may use; 0 is no limit.
typedef struct {
  unsigned long long address_space;
  unsigned long long processor_seconds;
  unsigned long long file_bytes;
} csystem_limits;

/// Starts a program in a process group of its own, limited before its first instruction and killed if we die.
/// Signals are as a new program expects them, and of our files it holds none but the three given. 0, or an errno.
int csystem_spawn(const char *path, char *const *arguments, char *const *environment, int input, int output, int error,
                  csystem_limits limits, int *process);

#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

int csystem_syncfs(int descriptor) { return syncfs(descriptor) == 0 ? 0 : errno; }

int csystem_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that knows no such rename: a second name refuses to replace as well.
  if (link(from, to) != 0) return errno;
  return unlink(from) == 0 ? 0 : errno;
}

int csystem_rename_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int csystem_pipe(int *ends) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

static void limit(int resource, unsigned long long most) {
  if (most == 0) return;
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) _exit(127);
  rlim_t value = (rlim_t)most;
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < value) value = now.rlim_max;
  struct rlimit limits = {value, value};
  if (setrlimit(resource, &limits) != 0) _exit(127);
}

// Runs in the child, which borrows the parent's memory until exec: system calls only, nothing of ours is changed.
static void become(const char *path, char *const *arguments, char *const *environment, int input, int output, int error,
                   csystem_limits limits, pid_t parent, volatile int *failure) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  const int reset[] = {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD};
  for (unsigned i = 0; i < sizeof reset / sizeof *reset; i++) sigaction(reset[i], &standard, 0);

  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);

  // First out of the way of 0, 1 and 2, then there: each may stand in another's place.
  int from[3] = {fcntl(input, F_DUPFD, 3), fcntl(output, F_DUPFD, 3), fcntl(error, F_DUPFD, 3)};
  for (int i = 0; i < 3; i++) {
    if (from[i] < 0 || dup2(from[i], i) < 0) {
      *failure = errno;
      _exit(127);
    }
  }
#ifdef SYS_close_range
  syscall(SYS_close_range, 3u, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */);
#endif

  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  limit(RLIMIT_AS, limits.address_space);
  limit(RLIMIT_CPU, limits.processor_seconds);
  limit(RLIMIT_FSIZE, limits.file_bytes);

  sigset_t nothing;
  sigemptyset(&nothing);
  sigprocmask(SIG_SETMASK, &nothing, 0);
  execve(path, arguments, environment);
  *failure = errno;
  _exit(127);
}

int csystem_spawn(const char *path, char *const *arguments, char *const *environment, int input, int output, int error,
                  csystem_limits limits, int *process) {
  // No signal handler may run in the borrowed memory.
  sigset_t all, before;
  sigfillset(&all);
  if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0) return EINVAL;
  volatile int failure = 0;
  pid_t parent = getpid();
  pid_t child = vfork();
  if (child == 0) become(path, arguments, environment, input, output, error, limits, parent, &failure);
  int refused = child < 0 ? errno : 0;
  pthread_sigmask(SIG_SETMASK, &before, 0);
  if (refused) return refused;
  *process = child;
  return failure;
}

int csystem_peer_owner(unsigned short peer, unsigned short server, unsigned *user) {
  int channel = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  if (channel < 0) return errno;
  struct {
    struct nlmsghdr head;
    struct inet_diag_req_v2 question;
  } request;
  memset(&request, 0, sizeof request);
  request.head.nlmsg_len = sizeof request;
  request.head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
  request.head.nlmsg_flags = NLM_F_REQUEST;
  request.question.sdiag_family = AF_INET;
  request.question.sdiag_protocol = IPPROTO_TCP;
  request.question.idiag_states = ~0u;
  request.question.id.idiag_sport = htons(peer);
  request.question.id.idiag_dport = htons(server);
  request.question.id.idiag_src[0] = request.question.id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
  request.question.id.idiag_cookie[0] = request.question.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
  int result = 0;
  union {
    struct nlmsghdr head;
    char bytes[4096];
  } answer;
  struct timeval patience = {1, 0};
  setsockopt(channel, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ssize_t count = send(channel, &request, sizeof request, 0);
  if (count >= 0) count = recv(channel, &answer, sizeof answer, 0);
  if (count < 0) {
    result = errno;
  } else if (!NLMSG_OK(&answer.head, (size_t)count)) {
    result = EPROTO;
  } else if (answer.head.nlmsg_type == NLMSG_ERROR) {
    struct nlmsgerr *error = NLMSG_DATA(&answer.head);
    result = answer.head.nlmsg_len < NLMSG_LENGTH(sizeof *error) || error->error == 0 ? EPROTO : -error->error;
  } else if (answer.head.nlmsg_type != SOCK_DIAG_BY_FAMILY ||
             answer.head.nlmsg_len < NLMSG_LENGTH(sizeof(struct inet_diag_msg))) {
    result = EPROTO;
  } else {
    struct inet_diag_msg *found = NLMSG_DATA(&answer.head);
    // The kernel may answer with the listening socket where the connection is gone.
    if (found->id.idiag_sport == htons(peer) && found->id.idiag_dport == htons(server)) {
      *user = found->idiag_uid;
    } else {
      result = ENOENT;
    }
  }
  close(channel);
  return result;
}

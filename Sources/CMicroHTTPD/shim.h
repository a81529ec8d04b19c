#include <microhttpd.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// Decodes percent signs in place; a byte of zero, which would cut the C string short and so make one address pass for
// another, becomes the sign for what cannot be read, U+FFFD, which has three bytes as well.
static size_t cmhd_unescape(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  char *end = text;
  for (const char *next = text; *next;) {
    if (next[0] == '%' && isxdigit((unsigned char)next[1]) && isxdigit((unsigned char)next[2])) {
      const char digits[3] = {next[1], next[2], 0};
      const char byte = (char)strtoul(digits, NULL, 16);
      if (byte) {
        *end++ = byte;
      } else {
        memcpy(end, "\xEF\xBF\xBD", 3);
        end += 3;
      }
      next += 3;
    } else {
      *end++ = *next++;
    }
  }
  *end = 0;
  return (size_t)(end - text);
}

// Swift imports no C function that takes a variable number of arguments: the daemon's options are set here.
// It listens on the loopback address only, whatever the caller might wish.
static inline struct MHD_Daemon *cmhd_start(
    unsigned short port, MHD_AcceptPolicyCallback accept, MHD_AccessHandlerCallback access,
    MHD_RequestCompletedCallback completed, void *context, unsigned connections, unsigned timeout_seconds) {
  struct sockaddr_in address;
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return MHD_start_daemon(
      MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL | MHD_USE_ITC, 0, accept,
      context, access, context, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address, MHD_OPTION_NOTIFY_COMPLETED, completed,
      context, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT, timeout_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)64 * 1024, MHD_OPTION_THREAD_STACK_SIZE, (size_t)2 << 20,
      MHD_OPTION_UNESCAPE_CALLBACK, &cmhd_unescape, NULL, MHD_OPTION_END);
}

// The port the system chose when none was asked for; 0 if it cannot be told.
static inline unsigned short cmhd_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info ? info->port : 0;
}

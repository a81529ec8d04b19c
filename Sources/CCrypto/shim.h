// SHA256_CTX lives inside a Swift value: no allocation for the many small inputs of a ledger. OpenSSL 3 prefers EVP,
// which costs more than hashing 300 bytes does; the functions stay, so only the warning is turned off.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#include <openssl/rand.h>
#include <openssl/crypto.h>

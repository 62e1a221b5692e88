/* Names that needed changing on some systems; none of those is one of ours. */
#ifndef OPENSSL_SYMHACKS_H
#define OPENSSL_SYMHACKS_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SYMHACKS_H
#endif

#include <openssl/e_os2.h>

#endif

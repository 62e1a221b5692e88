/* SSL_METHOD: TLS_method, DTLS_method and their like, constant rows. */
#include "ssl/ctx.h"

#define ROW(name, min, max, client, server, any, version, dtls)                       \
    const SSL_METHOD *name(void)                                                      \
    {                                                                                 \
        static const SSL_METHOD row = {min, max, client, server, any, version, dtls}; \
        return &row;                                                                  \
    }

/* Both sides, a client's, a server's. */
#define ROWS(name, min, max, any, version, dtls)                         \
    ROW(name##_method, min, max, true, true, any, version, dtls)         \
    ROW(name##_client_method, min, max, true, false, any, version, dtls) \
    ROW(name##_server_method, min, max, false, true, any, version, dtls)

ROWS(TLS, TLS1_VERSION, TLS1_3_VERSION, true, TLS_ANY_VERSION, false)
ROWS(TLSv1_2, TLS1_2_VERSION, TLS1_2_VERSION, false, TLS1_2_VERSION, false)
ROWS(TLSv1_1, TLS1_1_VERSION, TLS1_1_VERSION, false, TLS1_1_VERSION, false)
ROWS(TLSv1, TLS1_VERSION, TLS1_VERSION, false, TLS1_VERSION, false)
ROWS(DTLS, TLS1_1_VERSION, TLS1_2_VERSION, true, DTLS_ANY_VERSION, true)
ROWS(DTLSv1_2, TLS1_2_VERSION, TLS1_2_VERSION, false, DTLS1_2_VERSION, true)
ROWS(DTLSv1, TLS1_1_VERSION, TLS1_1_VERSION, false, DTLS1_VERSION, true)

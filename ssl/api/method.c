/* SSL_METHOD: TLS_method and its like, constant rows. */
#include "ssl/ctx.h"

#define ROW(name, min, max, client, server, any)                         \
    const SSL_METHOD *name(void)                                         \
    {                                                                    \
        static const SSL_METHOD row = {                                  \
            min, max, client, server, any, any ? TLS_ANY_VERSION : max}; \
        return &row;                                                     \
    }

ROW(TLS_method, TLS1_VERSION, TLS1_3_VERSION, true, true, true)
ROW(TLS_client_method, TLS1_VERSION, TLS1_3_VERSION, true, false, true)
ROW(TLS_server_method, TLS1_VERSION, TLS1_3_VERSION, false, true, true)
ROW(TLSv1_2_method, TLS1_2_VERSION, TLS1_2_VERSION, true, true, false)
ROW(TLSv1_2_client_method, TLS1_2_VERSION, TLS1_2_VERSION, true, false, false)
ROW(TLSv1_2_server_method, TLS1_2_VERSION, TLS1_2_VERSION, false, true, false)
ROW(TLSv1_1_method, TLS1_1_VERSION, TLS1_1_VERSION, true, true, false)
ROW(TLSv1_1_client_method, TLS1_1_VERSION, TLS1_1_VERSION, true, false, false)
ROW(TLSv1_1_server_method, TLS1_1_VERSION, TLS1_1_VERSION, false, true, false)
ROW(TLSv1_method, TLS1_VERSION, TLS1_VERSION, true, true, false)
ROW(TLSv1_client_method, TLS1_VERSION, TLS1_VERSION, true, false, false)
ROW(TLSv1_server_method, TLS1_VERSION, TLS1_VERSION, false, true, false)

/* As tls_client, of connections without secrets (fuzz/tls/open.c).
 *   out/fuzz/tls_open_client FILE... */
#include "fuzz/tls_client.c"

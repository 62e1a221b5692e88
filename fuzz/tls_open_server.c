/* As tls_server, of connections without secrets (fuzz/tls/open.c): what is said behind the hellos
 * is the fuzzer's to change, too. out/fuzz/tls_open_server FILE... */
#include "fuzz/tls_server.c"

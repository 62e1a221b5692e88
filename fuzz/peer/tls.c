#include <openssl/ssl.h>

#include "fuzz/peer/say.h"
#include "fuzz/tls/configs.h"
#include "fuzz/tls/ends.h"

static int alert; /* that was sent; -1: none */

static void on_info(const SSL *s, int where, int value)
{
    (void)s;
    if ((where & SSL_CB_WRITE_ALERT) == SSL_CB_WRITE_ALERT && value >> 8 == SSL3_AL_FATAL)
        alert = value & 0xff;
}

/* The first byte is the configuration, the second says which end this is. */
void say_tls(FILE *out, const unsigned char *bytes, size_t n)
{
    struct one pair[2];
    if (n < 2)
        return;
    ends_seed = 77; /* not what tls_server's records were made with */
    enum end end = bytes[1] % 2 == 0 ? SERVER : CLIENT;
    ends_open(bytes[0], pair);
    struct one *o = &pair[end];
    alert = -1;
    SSL_set_info_callback(o->ssl, on_info);
    if (end == CLIENT)
        ends_run(o); /* it speaks first */
    ends_give(o, bytes + 2, n - 2);
    ends_run(o);
    const char *verdict = o->broken ? "refused" : SSL_is_init_finished(o->ssl) ? "done" : "waits";
    fprintf(out, "%s %x %d %ld\n", verdict, (unsigned)SSL_version(o->ssl), alert,
            SSL_get_verify_result(o->ssl));
    SSL_set_info_callback(o->ssl, NULL);
    ends_close(pair);
}

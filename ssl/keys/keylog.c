/* The key log (draft-ietf-tls-keylogfile): what lets a program like Wireshark read along. */
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/conn.h"

/* A digit without a table: what is written is secret until the program gets it. */
static char digit(unsigned int v)
{
    return (char)('0' + v + ((9 - v) >> 16 & ('a' - '0' - 10)));
}

static char *put_hex(char *at, const uint8_t *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        *at++ = digit(bytes[i] >> 4);
        *at++ = digit(bytes[i] & 15);
    }
    return at;
}

void keylog(SSL *s, const char *label, const uint8_t *secret, size_t len)
{
    char line[64 + 2 * SSL3_RANDOM_SIZE + 1 + 2 * EVP_MAX_MD_SIZE + 1];
    size_t label_len = strlen(label);
    if (s->ctx->keylog == NULL || label_len >= 64 || len > EVP_MAX_MD_SIZE)
        return;
    memcpy(line, label, label_len);
    char *at = line + label_len;
    *at++ = ' ';
    at = put_hex(at, s->client_random, sizeof s->client_random);
    *at++ = ' ';
    at = put_hex(at, secret, len);
    *at = '\0';
    s->ctx->keylog(s, line);
    OPENSSL_cleanse(line, sizeof line);
}

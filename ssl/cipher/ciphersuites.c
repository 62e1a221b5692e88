/* Suites by the names of their standards: SSL_CTX_set_ciphersuites(3). They are meant to be TLS
 * 1.3's, but those before it have such names too. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/list.h"
#include "ssl/cipher/suites.h"

/* The name up to the next colon or the end, without the blanks around it; *p goes on after it. */
static size_t next_name(const char **p, const char **name)
{
    static const char blanks[] = " \t\n\v\f\r";
    const char *end = *p + strcspn(*p, ":");
    *name = *p + strspn(*p, blanks);
    *p = *end == ':' ? end + 1 : end;
    while (end > *name && strchr(blanks, end[-1]) != NULL)
        end--;
    return end > *name ? (size_t)(end - *name) : 0;
}

bool ciphersuites_make(const char *names, struct cipher_list **out)
{
    size_t n = 0, room = 1;
    for (const char *p = names; *p != '\0'; p++)
        room += *p == ':';
    const SSL_CIPHER **suites = OPENSSL_malloc(room * sizeof(*suites));
    if (suites == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    for (const char *p = names, *name; *p != '\0';) {
        size_t len = next_name(&p, &name);
        const SSL_CIPHER *c = cipher_by_std_name(name, len);
        if (c != NULL && c->version != 0)
            suites[n++] = c;
    }
    bool ok = n > 0 || *names == '\0' || FAIL(ERR_LIB_SSL, SSL_R_NO_CIPHER_MATCH);
    ok = ok && (*out = cipher_list_new(suites, n)) != NULL;
    OPENSSL_free(suites);
    return ok;
}

const char *OSSL_default_ciphersuites(void)
{
    return "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";
}

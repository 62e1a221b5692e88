/* What several extensions' files use. */
#include "ssl/ext/ext.h"

#include "ssl/cipher/list.h"
#include "ssl/hs/hs.h"

struct shared_u16 *ext_read_u16s(struct slice list)
{
    size_t n = list.len / 2;
    uint16_t *v = OPENSSL_malloc(n * sizeof *v + 1);
    if (v == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (size_t i = 0; i < n; i++)
        (void)read_u16(&list, &v[i]);
    struct shared_u16 *shared = shared_u16_new(v, n);
    OPENSSL_free(v);
    return shared;
}

bool ext_set_bytes(uint8_t **to, size_t *to_len, struct slice from)
{
    uint8_t *copy = OPENSSL_malloc(from.len + 1); /* so that nothing isn't NULL */
    if (copy == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE) != 0;
    if (from.len > 0)
        memcpy(copy, from.ptr, from.len);
    OPENSSL_free(*to);
    *to = copy;
    *to_len = from.len;
    return true;
}

bool ext_offers_ec(const SSL *s)
{
    int min, max;
    if (!version_range(s, &min, &max))
        return false;
    if (max >= TLS1_3_VERSION)
        return true;
    uint16_t groups[GROUPS_MAX];
    if (groups_ours(s, max, groups) == 0) /* all that were asked for are of TLS 1.3 */
        return false;
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++) {
        const SSL_CIPHER *suite = list->suite[i];
        int kx = SSL_CIPHER_get_kx_nid(suite);
        if (kx == NID_kx_ecdhe || kx == NID_kx_ecdhe_psk ||
            SSL_CIPHER_get_auth_nid(suite) == NID_auth_ecdsa)
            return true;
    }
    return false;
}

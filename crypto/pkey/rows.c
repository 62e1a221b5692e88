/* All kinds of keys, and the searches among them. */
#include "crypto/pkey/rows.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/pkey.h"

/* clang-format off */
const struct pkey_row *const pkey_rows[] = {
    &pkey_rsa, &pkey_dh, &pkey_dsa, &pkey_ec, &pkey_rsa_pss, &pkey_dhx,
    &pkey_x25519, &pkey_x448, &pkey_ed25519, &pkey_ed448, &pkey_sm2,
    &pkey_tls1_prf, &pkey_hkdf, &pkey_scrypt,
    &pkey_hmac, &pkey_siphash, &pkey_poly1305, &pkey_cmac,
    &pkey_mlkem512, &pkey_mlkem768, &pkey_mlkem1024,
    NULL,
};
/* clang-format on */

const struct pkey_row *pkey_row_by_nid(int nid)
{
    if (nid <= 0)
        return NULL;
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        if ((*r)->nid == nid)
            return *r;
    return asn1_row_by_nid(nid);
}

const struct pkey_row *pkey_row_by_name(const char *name)
{
    if (name == NULL)
        return NULL;
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        if (name_equal((*r)->name, name) || name_in_list((*r)->aliases, name))
            return *r;
    return asn1_row_by_name(name);
}

const struct pkey_row *pkey_row_by_oid(struct slice contents)
{
    if (contents.len == 0)
        return NULL;
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        if (slice_is(contents, (*r)->oid.ptr, (*r)->oid.len))
            return *r;
    return asn1_row_by_oid(contents);
}

/* RFC 8410: these keys in SubjectPublicKeyInfo, as they are, and in PrivateKeyInfo, as an OCTET
 * STRING in the OCTET STRING. Parameters are absent (section 3). */
#include <openssl/core_dispatch.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/der/der.h"
#include "crypto/pkey/ecx.h"
#include "crypto/pkey/print.h"

static bool spki_decode(void *vkey, struct slice parameters, struct slice bits)
{
    struct ecx_key *key = vkey;
    if (parameters.len != 0 || bits.len != key->kind->key_len)
        return false;
    memcpy(key->public_key, bits.ptr, bits.len);
    key->has_public = true;
    return true;
}

static bool spki_bits(const void *vkey, struct builder *b)
{
    const struct ecx_key *key = vkey;
    if (!key->has_public)
        return false;
    build_bytes(b, key->public_key, key->kind->key_len);
    return !b->failed;
}

static bool pkcs8_decode(void *vkey, struct slice parameters, struct slice octets)
{
    struct ecx_key *key = vkey;
    struct slice private;
    if (parameters.len != 0 || !der_get_octets(&octets, &private) || octets.len != 0 ||
        private.len != key->kind->key_len)
        return false;
    memcpy(key->private_key, private.ptr, private.len);
    key->kind->public_key(key->public_key, key->private_key);
    key->has_public = key->has_private = true;
    return true;
}

static bool pkcs8_octets(const void *vkey, struct builder *b)
{
    const struct ecx_key *key = vkey;
    if (!key->has_private)
        return false;
    der_put_octets(b, slice_of(key->private_key, key->kind->key_len));
    return !b->failed;
}

static bool no_parameters(const void *key, struct builder *b)
{
    (void)key;
    return !b->failed;
}

static bool print(BIO *out, const void *vkey, int selection, int indent)
{
    const struct ecx_key *key = vkey;
    bool private = (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
    bool public = (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) != 0;
    size_t len = key->kind->key_len;
    if (private && !key->has_private)
        return FAIL(ERR_LIB_PROV, PROV_R_NOT_A_PRIVATE_KEY);
    if (!key->has_public)
        return FAIL(ERR_LIB_PROV, PROV_R_NOT_A_PUBLIC_KEY);
    if (private || public) {
        const char *part = private ? "Private" : "Public";
        if (BIO_printf(out, "%*s%s %s-Key:\n", indent, "", key->row->name, part) <= 0)
            return false;
    }
    return (!private || print_octets(out, "priv:", slice_of(key->private_key, len), indent)) &&
           print_octets(out, "pub:", slice_of(key->public_key, len), indent);
}

const struct pkey_coding ecx_coding = {
    .spki_decode = spki_decode,
    .spki_parameters = no_parameters,
    .spki_bits = spki_bits,
    .pkcs8_decode = pkcs8_decode,
    .pkcs8_parameters = no_parameters,
    .pkcs8_octets = pkcs8_octets,
    .print = print,
};

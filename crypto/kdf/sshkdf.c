/* The key derivation of SSH, RFC 4253 section 7.2; EVP_KDF-SSHKDF(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/kdf/kdf.h"

/* K1 = HASH(K || H || X || session_id), Kn = HASH(K || H || K1 || ... || Kn-1). */
static void ssh_expand(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    const struct evp_md_st *md = in->md;
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    uint8_t block[EVP_MAX_MD_SIZE], x = (uint8_t)in->type;
    for (size_t done = 0; done < len;) {
        md->init(state);
        md->update(state, in->key.p, in->key.len);
        md->update(state, in->data.p, in->data.len);
        if (done == 0) {
            md->update(state, &x, 1);
            md->update(state, in->session_id.p, in->session_id.len);
        } else {
            md->update(state, out, done);
        }
        md->final(state, block, md->size);
        size_t n = len - done < md->size ? len - done : md->size;
        memcpy(out + done, block, n);
        done += n;
    }
    OPENSSL_cleanse(state, md->state_size);
    OPENSSL_cleanse(block, sizeof(block));
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST) ||
        !kdf_need(in->key.p, PROV_R_MISSING_KEY) || !kdf_need(in->data.p, PROV_R_MISSING_XCGHASH) ||
        !kdf_need(in->session_id.p, PROV_R_MISSING_SESSION_ID) ||
        !kdf_need(in->type != 0 ? in : NULL, PROV_R_MISSING_TYPE) || in->md->size == 0)
        return false;
    ssh_expand(in, out, len);
    return true;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SSHKDF_XCGHASH, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SSHKDF_SESSION_ID, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_SSHKDF_TYPE, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_sshkdf = {
    .name = "SSHKDF",
    .settable = settable,
    .gettable = gettable,
    .derive = derive,
};

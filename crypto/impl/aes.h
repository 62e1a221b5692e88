#ifndef ASSAY_IMPL_AES_H
#define ASSAY_IMPL_AES_H

#include "crypto/impl/impl.h"
#include "ref/aes.h"

struct aes_impl {
    struct impl head;
    aes_expand_fn *expand_encrypt, *expand_decrypt;
    aes_ecb_fn *ecb_encrypt, *ecb_decrypt;
    aes_cbc_fn *cbc_encrypt, *cbc_decrypt;
    aes_cbc_mac_fn *cbc_mac;
    aes_ctr_fn *ctr;
    aes_ccm_fn *ccm_encrypt, *ccm_decrypt;
    aes_xts_fn *xts_encrypt, *xts_decrypt;
    aes_gcm_init_fn *gcm_init;
    aes_gcm_hash_fn *gcm_hash;
    aes_gcm_crypt_fn *gcm_encrypt, *gcm_decrypt;
    aes_gcm_tag_fn *gcm_tag;
};

extern const struct aes_impl aes_impls[];

#endif

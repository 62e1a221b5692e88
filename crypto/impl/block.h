/* The rows of every block cipher but AES. */
#ifndef ASSAY_IMPL_BLOCK_H
#define ASSAY_IMPL_BLOCK_H

#include <string.h>

#include "crypto/impl/impl.h"
#include "ref/block_cipher.h"

struct block_impl {
    struct impl head;
    block_expand_fn *expand;
    block_ecb_fn *encrypt, *decrypt;
    block_cbc_fn *cbc_encrypt;
};

extern const struct block_impl des_impls[], rc2_impls[];

/* The chosen row of the table whose slot in struct impl_chosen is at `slot`. */
static inline const struct block_impl *block_impl(size_t slot)
{
    const struct block_impl *row;
    memcpy(&row, impl_page.page + slot, sizeof(row));
    return row;
}

#endif

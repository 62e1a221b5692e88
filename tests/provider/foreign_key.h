/* A toy kind of key: the private part is a byte, the public one the next. */
#ifndef ASSAY_TESTS_PROVIDER_FOREIGN_KEY_H
#define ASSAY_TESTS_PROVIDER_FOREIGN_KEY_H

#include "tests/provider/foreign.h"

struct foreign_toy {
    unsigned char private, public;
    int has; /* OSSL_KEYMGMT_SELECT_* */
};

/* The PrivateKeyInfo of one, with the private and the public part at its end. */
enum { FOREIGN_INFO_LEN = 17 };
void foreign_info(unsigned char der[FOREIGN_INFO_LEN], const struct foreign_toy *toy);

#endif

/* comp.h: nothing is compressed, as by a libcrypto without zlib. */
#include <openssl/comp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

void test_comp(void)
{
    unsigned char in[] = "aaaaaaaa", out[100];
    COMP_METHOD *m = COMP_zlib();
    check(m != NULL && COMP_get_type(m) == NID_undef && strcmp(COMP_get_name(m), "(undef)") == 0,
          "no zlib");
    COMP_CTX *c = COMP_CTX_new(m);
    check(c != NULL && COMP_CTX_get_method(c) == m && COMP_CTX_get_type(c) == NID_undef, "context");
    check(COMP_compress_block(c, out, 100, in, 8) == -1 &&
              COMP_expand_block(c, out, 100, in, 8) == -1,
          "refuses");
    COMP_CTX_free(c);
    COMP_CTX_free(NULL);
}

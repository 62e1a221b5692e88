/* SRP with everything marked that is secret, and what OpenSSL 3.0 doesn't refuse. */
#include <openssl/err.h>
#include <openssl/srp.h>
#include <string.h>

#include "crypto/bn/bignum.h"
#include "tests/secret.h"
#include "tests/srp/rfc5054.h"
#include "tests/suite.h"

void test_srp_stricter(void)
{
    check_context("srp stricter");
    const BIGNUM *N = SRP_get_default_gN("1024")->N, *g = SRP_get_default_gN("1024")->g;
    BIGNUM *one = hex("01"), *even = hex("64");
    char *s = (char *)"2aa", *v = NULL;
    check(SRP_Calc_u(NULL, one, N) == NULL, "u of nothing");
    check(SRP_Calc_A(one, even, g) == NULL, "an even N");
    check(SRP_create_verifier("u", "p", &s, &v, "8aaaaaaaaaaaab", NULL) == NULL, "N without g");
    s = (char *)"2aa=";
    check(SRP_create_verifier("u", "p", &s, &v, NULL, "1024") == NULL && v == NULL, "padding");
    ERR_clear_error();
    SRP_user_pwd *u = SRP_user_pwd_new();
    check(!SRP_user_pwd_set1_ids(u, NULL, "i") && strcmp(u->info, "i") == 0, "no name");
    SRP_VBASE *vb = SRP_VBASE_new(NULL);
    check(SRP_VBASE_add0_user(vb, u) && SRP_VBASE_get_by_user(vb, (char *)"n") == NULL &&
              SRP_VBASE_get1_by_user(vb, NULL) == NULL,
          "nobody");
    SRP_VBASE_free(vb);
    BN_free(one), BN_free(even);
}

/* ---- Secrets ---- */

static void mark(const BIGNUM *a, bool hide)
{
    if (hide)
        secret(a->d, (size_t)a->top * sizeof(*a->d));
    else
        not_secret(a->d, (size_t)a->top * sizeof(*a->d));
}

void test_srp_secrets(void)
{
    check_context("srp secrets");
    const BIGNUM *N = SRP_get_default_gN("1024")->N, *g = SRP_get_default_gN("1024")->g;
    BIGNUM *x = hex(X), *v = hex(V), *a = hex(SECRET_A), *b = hex(SECRET_B), *A = hex(PUBLIC_A),
           *B = hex(PUBLIC_B), *u = hex(U), *marked[] = {x, v, a, b};
    for (int i = 0; i < 4; i++)
        mark(marked[i], true);
    BIGNUM *got_A = SRP_Calc_A(a, N, g), *got_B = SRP_Calc_B(b, N, g, v),
           *client = SRP_Calc_client_key(N, B, g, x, a, u),
           *server = SRP_Calc_server_key(A, v, u, b, N);
    for (int i = 0; i < 4; i++)
        mark(marked[i], false);
    mark(client, false);
    mark(server, false);
    is("A", got_A, PUBLIC_A);
    is("B", got_B, PUBLIC_B);
    is("client's key", client, S);
    is("server's key", server, S);
    BN_free(x), BN_free(v), BN_free(a), BN_free(b), BN_free(A), BN_free(B), BN_free(u);
}

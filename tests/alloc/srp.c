/* SRP without memory. */
#include <openssl/srp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/alloc/alloc.h"

/* The numbers of one run, of small ones: a = 5, b = 7. */
static bool run(void)
{
    const SRP_gN *gn = SRP_get_default_gN("1024");
    BIGNUM *a = BN_new(), *b = BN_new(), *salt = NULL, *v = NULL, *x = NULL, *A = NULL, *B = NULL,
           *u = NULL, *client = NULL, *server = NULL;
    const bool ok = a != NULL && b != NULL && BN_set_word(a, 5) && BN_set_word(b, 7) &&
                    SRP_create_verifier_BN("u", "p", &salt, &v, gn->N, gn->g) &&
                    (x = SRP_Calc_x(salt, "u", "p")) != NULL &&
                    (A = SRP_Calc_A(a, gn->N, gn->g)) != NULL &&
                    (B = SRP_Calc_B(b, gn->N, gn->g, v)) != NULL && SRP_Verify_B_mod_N(B, gn->N) &&
                    (u = SRP_Calc_u(A, B, gn->N)) != NULL &&
                    (client = SRP_Calc_client_key(gn->N, B, gn->g, x, a, u)) != NULL &&
                    (server = SRP_Calc_server_key(A, v, u, b, gn->N)) != NULL;
    BIGNUM *all[] = {a, b, salt, v, x, A, B, u, client, server};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    return ok;
}

static bool texts(void)
{
    char *salt = NULL, *verifier = NULL;
    const bool ok = SRP_create_verifier("u", "p", &salt, &verifier, NULL, "1024") != NULL;
    OPENSSL_free(salt);
    OPENSSL_free(verifier);
    return ok;
}

static bool store(void)
{
    char path[] = "/tmp/srpXXXXXX";
    const int fd = mkstemp(path);
    if (fd < 0 || dprintf(fd, "I\t3aaa\t5aaa\tm\t\t\nV\t1aaa\t2aaa\tu\tm\ti\n") < 0)
        return false;
    close(fd);
    SRP_VBASE *vb = SRP_VBASE_new((char *)"seed");
    const bool ok = vb != NULL && SRP_VBASE_init(vb, path) == SRP_NO_ERROR;
    SRP_user_pwd *u = ok ? SRP_VBASE_get1_by_user(vb, (char *)"u") : NULL,
                 *nobody = ok ? SRP_VBASE_get1_by_user(vb, (char *)"nobody") : NULL;
    const bool found = u != NULL && nobody != NULL;
    SRP_user_pwd_free(u);
    SRP_user_pwd_free(nobody);
    SRP_VBASE_free(vb);
    unlink(path);
    return found;
}

/* clang-format off */
const struct scenario scenarios_srp[] = {
    {"srp/run", run, 0},
    {"srp/texts", texts, 0},
    {"srp/store", store, 0},
    {NULL, NULL, 0},
};

/* SRP: RFC 5054's example, its groups, both sides' agreement, verifiers' texts, stores and
 * files. By the public interface alone: it holds of OpenSSL 3.0 too. */
#include <openssl/err.h>
#include <openssl/srp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/srp/rfc5054.h"
#include "tests/suite.h"

void test_srp_known(void)
{
    check_context("srp known");
    const SRP_gN *gn = SRP_get_default_gN("1024");
    const BIGNUM *N = gn->N, *g = gn->g;
    BIGNUM *s = hex(SALT), *x = hex(X), *v = hex(V), *a = hex(SECRET_A), *b = hex(SECRET_B),
           *A = hex(PUBLIC_A), *B = hex(PUBLIC_B), *u = hex(U), *made = NULL;
    is("x", SRP_Calc_x(s, "alice", "password123"), X);
    check(SRP_create_verifier_BN("alice", "password123", &s, &made, N, g), "verifier made");
    is("v", made, V);
    is("A", SRP_Calc_A(a, N, g), PUBLIC_A);
    is("B", SRP_Calc_B(b, N, g, v), PUBLIC_B);
    is("u", SRP_Calc_u(A, B, N), U);
    is("client's key", SRP_Calc_client_key(N, B, g, x, a, u), S);
    is("server's key", SRP_Calc_server_key(A, v, u, b, N), S);
    BN_free(s), BN_free(x), BN_free(v), BN_free(a), BN_free(b), BN_free(A), BN_free(B), BN_free(u);
}

/* ---- Groups ---- */

static const struct {
    const char *id;
    BN_ULONG g;
    BIGNUM *(*prime)(BIGNUM *bn); /* NULL: a prime of the RFC's own */
} groups[] = {
    {"1024", 2, NULL},
    {"1536", 2, NULL},
    {"2048", 2, NULL},
    {"3072", 5, BN_get_rfc3526_prime_3072},
    {"4096", 5, BN_get_rfc3526_prime_4096},
    {"6144", 5, BN_get_rfc3526_prime_6144},
    {"8192", 19, BN_get_rfc3526_prime_8192},
};

void test_srp_groups(void)
{
    check_context("srp groups");
    BIGNUM *t = BN_new();
    for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); i++) {
        const SRP_gN *gn = SRP_get_default_gN(groups[i].id);
        check(strcmp(gn->id, groups[i].id) == 0 &&
                  BN_num_bits(gn->N) == strtol(groups[i].id, NULL, 10) &&
                  BN_is_word(gn->g, groups[i].g) &&
                  strcmp(SRP_check_known_gN_param(gn->g, gn->N), groups[i].id) == 0,
              "group %s", groups[i].id);
        if (groups[i].prime != NULL)
            check(groups[i].prime(t) != NULL && BN_cmp(t, gn->N) == 0, "prime %s", groups[i].id);
        BN_set_word(t, groups[i].g + 1);
        check(SRP_check_known_gN_param(t, gn->N) == NULL, "another g, %s", groups[i].id);
    }
    check(SRP_get_default_gN(NULL) == SRP_get_default_gN("8192"), "the default");
    check(SRP_get_default_gN("512") == NULL && SRP_check_known_gN_param(NULL, NULL) == NULL,
          "no group");
    for (int i = 0; i < 3; i++)
        check(BN_check_prime(SRP_get_default_gN(groups[i].id)->N, NULL, NULL) == 1, "prime %s",
              groups[i].id);
    BN_free(t);
}

/* ---- What is refused ---- */

void test_srp_edges(void)
{
    check_context("srp edges");
    const BIGNUM *N = SRP_get_default_gN("1024")->N, *g = SRP_get_default_gN("1024")->g;
    BIGNUM *zero = BN_new(), *one = BN_new(), *twice = BN_dup(N);
    BN_set_word(one, 1);
    BN_lshift1(twice, twice);
    check(!SRP_Verify_A_mod_N(zero, N) && !SRP_Verify_A_mod_N(N, N) &&
              !SRP_Verify_B_mod_N(twice, N) && SRP_Verify_B_mod_N(one, N),
          "multiples of N");
    check(SRP_Calc_u(twice, one, N) == NULL && SRP_Calc_u(one, twice, N) == NULL,
          "u of what isn't below N");
    check(SRP_Calc_x(zero, "u", "p") == NULL && SRP_Calc_x(one, NULL, "p") == NULL, "x");
    check(SRP_Calc_B(one, N, twice, one) == NULL && SRP_Calc_A(NULL, N, g) == NULL &&
              SRP_Calc_server_key(one, one, one, NULL, N) == NULL,
          "A, B, key");
    ERR_clear_error();
    check(SRP_Calc_x_ex(one, "u", "p", NULL, "provider=none") == NULL && ERR_peek_error() != 0,
          "no SHA1");
    ERR_clear_error();
    /* Values of the installed library. */
    is("g = 1", SRP_Calc_B(one, N, one, one), "09241F66497F929D2ECA9E3B60EBA8DF8140AA71");
    is("B = 0", SRP_Calc_client_key(N, zero, g, one, one, one),
       "D72152FA9BD60233338055D8A6F31AAC471FA7BFBA076A63097A48845E1D7092C90755C5C33C0084");
    is("B = N", SRP_Calc_client_key(N, N, g, one, one, one),
       "D72152FA9BD60233338055D8A6F31AAC471FA7BFBA076A63097A48845E1D7092C90755C5C33C0084");
    BN_free(zero), BN_free(one), BN_free(twice);
}

/* ---- Verifiers ---- */

/* The verifier's text, or NULL; frees it at the next call. */
static char *verify(const char *N, const char *g, const char *salt)
{
    static char text[2000];
    char *s = (char *)salt, *v = NULL;
    char *name = SRP_create_verifier("alice", "password", &s, &v, N, g);
    if (name == NULL)
        return NULL;
    snprintf(text, sizeof(text), "%s:%s", name, v);
    if (salt == NULL) {
        check(strlen(s) == 27, "length of a new salt");
        OPENSSL_free(s);
    } else {
        check(s == salt, "the salt given is left");
    }
    OPENSSL_free(v);
    return text;
}

void test_srp_verifier(void)
{
    check_context("srp verifier");
    /* Of the installed library; 8aaaaaaaaaaaab is a small odd modulus. */
    const char *v = verify("8aaaaaaaaaaaab", "02", "2aa");
    check(v != NULL && strcmp(v, "*:0Azd8cjpHIclV4") == 0, "small");
    v = verify(NULL, "1024", "002");
    check(v != NULL &&
              strncmp(v, "1024:AnPelEro1T1UwKiqpAtdL5/8RSHyEhwO2mFogOa6.16F97Dw3rsTZiPjYSs3", 65) ==
                  0,
          "1024");
    v = verify(NULL, "1024", "a./Z09");
    check(v != NULL &&
              strncmp(v, "1024:25kH.Fi.fk00A.Fs/nJBe0.pbYAgipIh4S9wXLw4k9v2R8ON34UJDd/Heb1J", 65) ==
                  0,
          "all kinds of characters");
    v = verify(NULL, "1024", "  2aa");
    check(v != NULL && strncmp(v, "1024:7NK6ZjaLGhXdsutxGXpAE", 26) == 0, "spaces before");
    v = verify(NULL, "1024", NULL);
    check(v != NULL && strncmp(v, "1024:", 5) == 0, "new salt");
    static const char *const bad[] = {"", "2", "00000", "2 aa", "2aa ", "2a!", "aaaaa"};
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        check(verify(NULL, "1024", bad[i]) == NULL, "salt \"%s\"", bad[i]);
    char longest[3335];
    memset(longest, 'a', sizeof(longest) - 1);
    longest[3334] = '\0';
    check(verify(NULL, "1024", longest) == NULL, "too long");
    longest[3300] = '\0';
    check(verify(NULL, "1024", longest) != NULL, "long");
    check(verify(NULL, "77", "2aa") == NULL && verify("0000", "02", "2aa") == NULL &&
              verify("8aaaaaaaaaaaab", "2", "2aa") == NULL,
          "no group");
    ERR_clear_error();
    const SRP_gN *gn = SRP_get_default_gN("1024");
    BIGNUM *s = NULL, *made = NULL;
    check(!SRP_create_verifier_BN_ex("u", "p", &s, &made, gn->N, gn->g, NULL, "provider=none") &&
              s == NULL && made == NULL,
          "nothing is given where it fails");
    ERR_clear_error();
    check(SRP_create_verifier_BN("u", "p", &s, &made, gn->N, gn->g) && s != NULL && made != NULL,
          "new numbers");
    BN_free(s), BN_free(made);
}

/* ---- Stores and files ---- */

/* A store with that seed and file, and what reading it gave. */
static SRP_VBASE *load(const char *seed, const char *text, int *code)
{
    char path[] = "/tmp/srpXXXXXX";
    const int fd = mkstemp(path);
    check(fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text), "file");
    close(fd);
    SRP_VBASE *vb = SRP_VBASE_new((char *)seed);
    *code = SRP_VBASE_init(vb, path);
    unlink(path);
    return vb;
}

/* What the installed library makes of files: its answer, how many users and numbers of groups, the
 * bits of the default's prime, and of the prime of the first user, who has the salt s. */
static const struct {
    const char *text;
    int code, users, numbers, bits, user_bits;
    BN_ULONG s;
} files[] = {
    {"", 0, 0, 0, 8192, 0, 0},
    {"\n", 1, 0, 0, 0, 0, 0},
    {"# c\n", 0, 0, 0, 8192, 0, 0},
    {"V\t1aaa\t2aaa\talice\t1024\tinfo\n", 0, 1, 0, 8192, 1024, 0x0A4924},
    {"V\t1aaa\t2aaa\talice\t1024\tinfo", 0, 0, 0, 8192, 0, 0},
    {"V\t1aaa\t2aaa\talice\t1024\n", 1, 0, 0, 0, 0, 0},
    {"V\t1aaa\t2aaa\talice\t1024\tinfo\textra\n", 1, 0, 0, 0, 0, 0},
    {"V\t1aaa\t2aaa\talice\t1024\tinfo\nV\t3aaa\n", 1, 0, 0, 0, 0, 0},
    {"R\t1aaa\t2aaa\talice\t1024\tinfo\n", 0, 0, 0, 8192, 0, 0},
    {"\t1aaa\t2aaa\talice\t1024\tinfo\n", 0, 0, 0, 8192, 0, 0},
    {"V\t1aaa\t2aaa\talice\t999\tinfo\n", 0, 0, 0, 8192, 0, 0},
    {"V\t!\t2aaa\talice\t1024\tinfo\n", 2, 0, 0, 0, 0, 0},
    {"V\t1aaa\t!\talice\t1024\tinfo\n", 2, 0, 0, 0, 0, 0},
    {"V\t1\t2aaa\talice\t1024\tinfo\n", 2, 0, 0, 0, 0, 0},
    {"V\t1aaa\t2aaa\talice\t1024\ti\nV\t!\t2aaa\tbob\t1024\ti\n", 2, 1, 0, 0, 1024, 0x0A4924},
    {"V\t1aaa\t2aaa\tal\t1024\ti\nV\t3aaa\t4aaa\tal\t2048\tj\n", 0, 2, 0, 8192, 2048, 0x124924},
    {"V\t1234\t./\tbob\t2048\tx\n", 0, 1, 0, 8192, 2048, 0xBF},
    {"I\t3aaa\t5aaa\tm\t*\t\nV\t1aaa\t2aaa\talice\tm\ti\n", 0, 1, 2, 20, 20, 0x0A4924},
    {"I\t3aaa\t5aaa\tm\t*\t\nI\t7aaa\t8aaa\tm\t*\t\nV\t1aaa\t2aaa\ta\tm\ti\n", 0, 1, 4, 21, 21,
     0x0A4924},
    {"I\t3aaa\t5aaa\tm\t*\t\nI\t5aaa\t3aaa\tn\t*\t\n", 0, 0, 2, 21, 0, 0},
    {"V\t1aaa\t2aaa\talice\tm\ti\nI\t3aaa\t5aaa\tm\t*\t\n", 0, 0, 2, 20, 0, 0},
    {"I\t3aaa\t5aaa\t2048\t*\t\nV\tzz00\tzz00\tbob\t2048\t\n", 0, 1, 2, 20, 20, 0xF7D000},
    {"I\t3aaa\t!\tm\t*\t\n", 4, 0, 1, 0, 0, 0},
};

void test_srp_file(void)
{
    check_context("srp file");
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
        int code;
        SRP_VBASE *vb = load("seed", files[i].text, &code);
        check(code == files[i].code && sk_SRP_user_pwd_num(vb->users_pwd) == files[i].users &&
                  sk_SRP_gN_cache_num(vb->gN_cache) == files[i].numbers,
              "file %zu: %d", i, code);
        check((vb->default_N != NULL ? BN_num_bits(vb->default_N) : 0) == files[i].bits,
              "default %zu", i);
        const SRP_user_pwd *u = files[i].users > 0 ? sk_SRP_user_pwd_value(vb->users_pwd, 0) : NULL;
        if (u != NULL)
            check(BN_num_bits(u->N) == files[i].user_bits && BN_is_word(u->s, files[i].s),
                  "user %zu", i);
        SRP_VBASE_free(vb);
    }
    int code;
    SRP_VBASE *vb = load(NULL, "V\t1aaa\t2aaa\tal\\tice\t1024\ta\\\tb\\n\n", &code);
    SRP_user_pwd *u = SRP_VBASE_get_by_user(vb, (char *)"al\\tice");
    check(code == 0 && u != NULL && strcmp(u->info, "a\tb\\n") == 0 && vb->default_N == NULL,
          "escapes; no default without a seed");
    check(SRP_VBASE_init(vb, (char *)"/nonexistent") == SRP_ERR_OPEN_FILE, "no file");
    ERR_clear_error();
    SRP_VBASE_free(vb);
}

void test_srp_store(void)
{
    check_context("srp store");
    SRP_VBASE *vb = SRP_VBASE_new((char *)"k");
    SRP_user_pwd *u = SRP_user_pwd_new();
    BIGNUM *s = hex("05"), *v = hex("07");
    const SRP_gN *gn = SRP_get_default_gN("1024");
    check(SRP_user_pwd_set1_ids(u, "n", NULL) && strcmp(u->id, "n") == 0 && u->info == NULL,
          "a name");
    check(SRP_user_pwd_set0_sv(u, s, v), "numbers");
    SRP_user_pwd_set_gN(u, gn->g, gn->N);
    check(SRP_VBASE_add0_user(vb, u) == 1 && SRP_VBASE_get_by_user(vb, (char *)"n") == u, "added");
    SRP_user_pwd *copy = SRP_VBASE_get1_by_user(vb, (char *)"n");
    check(copy != NULL && copy != u && copy->s != u->s && BN_cmp(copy->s, u->s) == 0 &&
              BN_cmp(copy->v, u->v) == 0 && copy->N == u->N && copy->g == u->g,
          "a copy");
    SRP_user_pwd_free(copy);
    check(SRP_VBASE_get1_by_user(vb, (char *)"zed") == NULL &&
              SRP_VBASE_get_by_user(NULL, (char *)"n") == NULL,
          "unknown, and no default");
    vb->default_g = gn->g;
    vb->default_N = gn->N;
    SRP_user_pwd *zed = SRP_VBASE_get1_by_user(vb, (char *)"zed"),
                 *again = SRP_VBASE_get1_by_user(vb, (char *)"zed");
    BIGNUM *salt = hex("60946AA6C7C73B7533CFE18C8EFDDA61E112C28C"); /* SHA-1 of "kzed" */
    check(zed != NULL && again != NULL && BN_cmp(zed->s, salt) == 0 &&
              BN_cmp(again->s, salt) == 0 && BN_cmp(zed->v, again->v) != 0 && zed->N == gn->N &&
              strcmp(zed->id, "zed") == 0,
          "unknown, made up");
    BN_free(salt);
    SRP_user_pwd_free(zed);
    SRP_user_pwd_free(again);
    SRP_user_pwd_free(NULL);
    SRP_VBASE_free(vb);
    SRP_VBASE_free(NULL);
}

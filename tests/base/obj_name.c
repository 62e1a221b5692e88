/* The names of digests and ciphers, and names of a program's own. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

struct seen {
    int names, aliases, ours, in_order;
    const char *last;
};

static void see(const OBJ_NAME *n, void *arg)
{
    struct seen *s = arg;
    s->names++;
    s->aliases += n->alias != 0;
    s->ours += strcmp(n->name, "assayMd") == 0 || strcmp(n->name, "assayAlias") == 0;
    s->in_order += s->last == NULL || strcmp(s->last, n->name) < 0;
    s->last = n->name;
    if (!n->alias && n->type == OBJ_NAME_TYPE_CIPHER_METH)
        check(OBJ_NAME_get(n->name, n->type) == n->data, "%s", n->name);
}

#ifndef ASSAY_TWIN
static char freed[40];

static void note_free(const char *name, int type, const char *data)
{
    size_t at = strlen(freed);
    snprintf(freed + at, sizeof(freed) - at, "%s=%s%c", name, data,
             type >= OBJ_NAME_TYPE_NUM ? ';' : '?');
}

static unsigned long hash(const char *s)
{
    return (unsigned char)*s;
}

static void test_own_type(void)
{
    int type = OBJ_NAME_new_index(hash, strcmp, note_free);
    freed[0] = '\0';
    check(type >= OBJ_NAME_TYPE_NUM && OBJ_NAME_add("x", type, "1") == 1 &&
              OBJ_NAME_add("x", type, "2") == 1 && OBJ_NAME_add("X", type, "3") == 1,
          "a type");
    check(strcmp(freed, "x=1;") == 0 && strcmp(OBJ_NAME_get("x", type), "2") == 0 &&
              strcmp(OBJ_NAME_get("X", type), "3") == 0,
          "by its comparison");
    check(OBJ_NAME_remove("x", type) == 1 && OBJ_NAME_remove("x", type) == 0 &&
              strcmp(freed, "x=1;x=2;") == 0,
          "removed");
    OBJ_NAME_add("a", type | OBJ_NAME_ALIAS, "b");
    OBJ_NAME_add("b", type | OBJ_NAME_ALIAS, "a");
    check(OBJ_NAME_get("a", type) == NULL, "aliases in a circle");
    OBJ_NAME_cleanup(type);
    check(OBJ_NAME_get("X", type) == NULL && strstr(freed, "X=3;") != NULL, "all of a type");
}

#endif

void test_obj_name(void)
{
    check_context("obj name");
    OPENSSL_init_crypto(OPENSSL_INIT_ADD_ALL_DIGESTS | OPENSSL_INIT_ADD_ALL_CIPHERS, NULL);
    check(OBJ_NAME_init() == 1 &&
              OBJ_NAME_get("sHa256", OBJ_NAME_TYPE_MD_METH) == (const char *)EVP_sha256() &&
              OBJ_NAME_get("RSA-SHA256", OBJ_NAME_TYPE_MD_METH) == (const char *)EVP_sha256() &&
              OBJ_NAME_get("AES-128-CBC", OBJ_NAME_TYPE_CIPHER_METH) ==
                  (const char *)EVP_aes_128_cbc() &&
              OBJ_NAME_get("none", OBJ_NAME_TYPE_MD_METH) == NULL &&
              OBJ_NAME_get(NULL, OBJ_NAME_TYPE_MD_METH) == NULL,
          "the library's");
    check(strcmp(OBJ_NAME_get("RSA-SHA256", OBJ_NAME_TYPE_MD_METH | OBJ_NAME_ALIAS), "SHA256") == 0,
          "an alias");
    check(OBJ_NAME_add("assayMd", OBJ_NAME_TYPE_MD_METH, (const char *)EVP_sha1()) == 1 &&
              OBJ_NAME_add("assayAlias", OBJ_NAME_TYPE_MD_METH | OBJ_NAME_ALIAS, "assayMd") == 1 &&
              EVP_get_digestbyname("ASSAYMD") == EVP_sha1() &&
              EVP_get_digestbyname("assayAlias") == EVP_sha1(),
          "added");
    check(OBJ_NAME_add("assayC", OBJ_NAME_TYPE_CIPHER_METH, (const char *)EVP_aes_128_cbc()) == 1 &&
              EVP_get_cipherbyname("assayc") == EVP_aes_128_cbc(),
          "a cipher");
    struct seen md = {0}, cipher = {0};
    OBJ_NAME_do_all_sorted(OBJ_NAME_TYPE_MD_METH, see, &md);
    check(md.names > 30 && md.aliases > 10 && md.ours == 2 && md.in_order == md.names,
          "%d names, %d aliases", md.names, md.aliases);
    OBJ_NAME_do_all(OBJ_NAME_TYPE_CIPHER_METH, see, &cipher);
    check(cipher.names > 40 && cipher.ours == 0, "%d ciphers", cipher.names);
    check(OBJ_NAME_remove("assayAlias", OBJ_NAME_TYPE_MD_METH) == 1 &&
              OBJ_NAME_remove("assayMd", OBJ_NAME_TYPE_MD_METH) == 1 &&
              OBJ_NAME_remove("assayC", OBJ_NAME_TYPE_CIPHER_METH) == 1 &&
              EVP_get_digestbyname("assayMd") == NULL,
          "removed");
#ifndef ASSAY_TWIN /* after that 3.0 crashes in OPENSSL_cleanup */
    test_own_type();
#endif
}

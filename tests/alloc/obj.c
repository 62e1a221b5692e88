/* Objects of a program's own and hash tables without memory. */
#include <openssl/asn1.h>
#include <openssl/lhash.h>
#include <openssl/objects.h>
#include <stdio.h>

#include "tests/alloc/alloc.h"

static bool objects(void)
{
    ASN1_OBJECT *o = OBJ_txt2obj("1.3.6.1.4.1.97.1.2.3", 1), *copy = o != NULL ? OBJ_dup(o) : NULL;
    bool ok = copy != NULL && OBJ_cmp(o, copy) == 0;
    ASN1_OBJECT_free(o);
    ASN1_OBJECT_free(copy);
    o = ASN1_OBJECT_create(1, (unsigned char *)"\x2a\x03", 2, "short", "long");
    ok = ok && o != NULL;
    ASN1_OBJECT_free(o);
    return ok;
}

static bool create(void)
{
    static int run;
    char oid[40], name[40];
    snprintf(oid, sizeof(oid), "1.3.6.1.4.1.97.2.%d", ++run);
    snprintf(name, sizeof(name), "allocated%d", run);
    int nid = OBJ_create(oid, name, NULL);
    return nid != NID_undef && OBJ_sn2nid(name) == nid;
}

static bool sigid(void)
{
    bool ok = OBJ_add_sigid(5001, 5002, 5003) == 1;
    OBJ_sigid_free();
    return ok;
}

static bool hash_table(void)
{
    static char keys[64][12];
    OPENSSL_LHASH *lh = OPENSSL_LH_new(NULL, NULL);
    bool ok = lh != NULL;
    for (int i = 0; ok && i < 64; i++) {
        snprintf(keys[i], sizeof(keys[i]), "%d", i);
        OPENSSL_LH_insert(lh, keys[i]);
        ok = !OPENSSL_LH_error(lh) && OPENSSL_LH_retrieve(lh, keys[i]) == keys[i];
    }
    OPENSSL_LH_free(lh);
    return ok;
}

static void count_name(const OBJ_NAME *n, void *arg)
{
    *(int *)arg += n->name != NULL;
}

static bool names(void)
{
    int n = 0, type = OBJ_NAME_TYPE_COMP_METH;
    bool ok = OBJ_NAME_add("one", type, "1") == 1;
    OBJ_NAME_do_all(type, count_name, &n);
    OBJ_NAME_cleanup(type);
    return ok && n == 1;
}

const struct scenario scenarios_obj[] = {
    {"OBJ_txt2obj, OBJ_dup, ASN1_OBJECT_create", objects, 0},
    {"OBJ_create", create, KEEPS},
    {"OBJ_add_sigid", sigid, 0},
    {"OPENSSL_LH_new, insert", hash_table, ABSORBS},
    {"OBJ_NAME_add, OBJ_NAME_do_all", names, 0},
    {NULL, NULL, 0},
};

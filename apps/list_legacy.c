/* openssl list: kinds of keys and their methods as EVP_PKEY_ASN1_METHOD(3) and EVP_PKEY_meth_new(3)
 * have them. */
#include <openssl/evp.h>
#include <openssl/objects.h>

#include "apps/list.h"

static const char *origin(int flags)
{
    return flags & ASN1_PKEY_DYNAMIC ? "External" : "Builtin";
}

static void list_kinds(void)
{
    for (int i = 0; i < EVP_PKEY_asn1_get_count(); i++) {
        int id, base, flags;
        const char *info, *pem;
        EVP_PKEY_asn1_get0_info(&id, &base, &flags, &info, &pem, EVP_PKEY_asn1_get0(i));
        if (flags & ASN1_PKEY_ALIAS) {
            printf(" Name: %s\n\tAlias for: %s\n", OBJ_nid2ln(id), OBJ_nid2ln(base));
            continue;
        }
        printf(" Name: %s\n\tType: %s Algorithm\n\tOID: %s\n", info, origin(flags), OBJ_nid2ln(id));
        printf("\tPEM string: %s\n", pem != NULL ? pem : "(none)");
    }
}

static void list_methods(void)
{
    for (size_t i = 0; i < EVP_PKEY_meth_get_count(); i++) {
        int id, flags;
        EVP_PKEY_meth_get0_info(&id, &flags, EVP_PKEY_meth_get0(i));
        printf(" %s\n\tType: %s Algorithm\n", OBJ_nid2ln(id), origin(flags));
    }
}

void list_legacy_keys(bool methods)
{
    puts("Legacy:");
    if (methods)
        list_methods();
    else
        list_kinds();
}

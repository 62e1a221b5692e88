/* The module stbl_section of configuration files: rows of the table of strings, each
 * "name = min:1, max:64, mask:DIR, flags:nomask". */
#include <openssl/asn1.h>
#include <openssl/conf.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"

static bool read_size(long *to, const char *text)
{
    char *end;
    *to = (long)strtoul(text, &end, 0);
    return *end == '\0';
}

static bool read_flags(unsigned long *to, const char *text)
{
    *to = strcmp(text, "nomask") == 0 ? STABLE_NO_MASK : STABLE_FLAGS_CLEAR;
    return *to == STABLE_NO_MASK || strcmp(text, "none") == 0;
}

static bool read_field(ASN1_STRING_TABLE *row, const CONF_VALUE *v)
{
    if (v->value == NULL)
        return false;
    if (strcmp(v->name, "min") == 0)
        return read_size(&row->minsize, v->value);
    if (strcmp(v->name, "max") == 0)
        return read_size(&row->maxsize, v->value);
    if (strcmp(v->name, "mask") == 0)
        return ASN1_str2mask(v->value, &row->mask) && row->mask != 0;
    return strcmp(v->name, "flags") == 0 && read_flags(&row->flags, v->value);
}

static bool add_row(const char *name, const char *value)
{
    ASN1_STRING_TABLE row = {.nid = OBJ_sn2nid(name), .minsize = -1, .maxsize = -1};
    if (row.nid == NID_undef)
        row.nid = OBJ_ln2nid(name);
    STACK_OF(CONF_VALUE) *fields = row.nid != NID_undef ? X509V3_parse_list(value) : NULL;
    const CONF_VALUE *bad = NULL;
    for (int i = 0; bad == NULL && i < sk_CONF_VALUE_num(fields); i++)
        if (!read_field(&row, sk_CONF_VALUE_value(fields, i)))
            bad = sk_CONF_VALUE_value(fields, i);
    if (bad != NULL)
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_INVALID_STRING_TABLE_VALUE, "field=%s, value=%s",
                       bad->name, bad->value != NULL ? bad->value : value);
    else if (fields == NULL)
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_INVALID_STRING_TABLE_VALUE, "name=%s, value=%s", name,
                       value);
    bool ok = fields != NULL && bad == NULL &&
              ASN1_STRING_TABLE_add(row.nid, row.minsize, row.maxsize, row.mask, row.flags);
    sk_CONF_VALUE_pop_free(fields, X509V3_conf_free);
    return ok;
}

static int load(CONF_IMODULE *md, const CONF *cnf)
{
    STACK_OF(CONF_VALUE) *rows = NCONF_get_section(cnf, CONF_imodule_get_value(md));
    if (rows == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ERROR_LOADING_SECTION);
    for (int i = 0; i < sk_CONF_VALUE_num(rows); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(rows, i);
        if (!add_row(v->name, v->value))
            return FAIL(ERR_LIB_ASN1, ASN1_R_INVALID_VALUE);
    }
    return 1;
}

static void unload(CONF_IMODULE *md)
{
    (void)md;
    ASN1_STRING_TABLE_cleanup();
}

void ASN1_add_stable_module(void)
{
    CONF_module_add("stbl_section", load, unload);
}

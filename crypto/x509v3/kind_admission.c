/* Admissions of professions, printed. */
#include <openssl/objects.h>

#include "crypto/x509v3/method.h"
#include "crypto/x509v3/types.h"

static void print_line(BIO *out, int indent, const char *label, const ASN1_STRING *s)
{
    if (s == NULL)
        return;
    BIO_printf(out, "%*s%s", indent, "", label);
    ASN1_STRING_print(out, s);
    BIO_puts(out, "\n");
}

/* The long name, and the OID. */
static void print_object(BIO *out, int indent, const char *label, const ASN1_OBJECT *o)
{
    char oid[128];
    const char *name = OBJ_nid2ln(OBJ_obj2nid(o));
    OBJ_obj2txt(oid, sizeof(oid), o, 1);
    BIO_printf(out, "%*s%s%s%s%s%s\n", indent, "", label, name != NULL ? name : "",
               name != NULL ? " (" : "", oid, name != NULL ? ")" : "");
}

/* 0 if there is nothing in it. */
static int print_authority(BIO *out, const NAMING_AUTHORITY *a, int indent)
{
    if (a->namingAuthorityId == NULL && a->namingAuthorityText == NULL &&
        a->namingAuthorityUrl == NULL)
        return 0;
    BIO_printf(out, "%*snamingAuthority:\n", indent, "");
    if (a->namingAuthorityId != NULL)
        print_object(out, indent + 2, "namingAuthorityId: ", a->namingAuthorityId);
    print_line(out, indent + 2, "namingAuthorityText: ", a->namingAuthorityText);
    print_line(out, indent + 2, "namingAuthorityUrl: ", a->namingAuthorityUrl);
    return 1;
}

static void print_admission_authority(BIO *out, GENERAL_NAME *name, int indent)
{
    BIO_printf(out, "%*sadmissionAuthority:\n%*s", indent, "", indent + 2, "");
    GENERAL_NAME_print(out, name);
    BIO_puts(out, "\n");
}

static int print_profession(BIO *out, const PROFESSION_INFO *p, int indent)
{
    print_line(out, indent, "registrationNumber: ", p->registrationNumber);
    if (p->namingAuthority != NULL && !print_authority(out, p->namingAuthority, indent))
        return 0;
    if (p->professionItems != NULL) {
        BIO_printf(out, "%*sInfo Entries:\n", indent, "");
        for (int i = 0; i < sk_ASN1_STRING_num(p->professionItems); i++)
            print_line(out, indent + 2, "", sk_ASN1_STRING_value(p->professionItems, i));
    }
    if (p->professionOIDs != NULL) {
        BIO_printf(out, "%*sProfession OIDs:\n", indent, "");
        for (int i = 0; i < sk_ASN1_OBJECT_num(p->professionOIDs); i++)
            print_object(out, indent + 2, "", sk_ASN1_OBJECT_value(p->professionOIDs, i));
    }
    return 1;
}

I2R(admission_i2r)
{
    const ADMISSION_SYNTAX *s = v;
    (void)m;
    if (s->admissionAuthority != NULL)
        print_admission_authority(out, s->admissionAuthority, indent);
    for (int i = 0; i < sk_ADMISSIONS_num(s->contentsOfAdmissions); i++) {
        const ADMISSIONS *a = sk_ADMISSIONS_value(s->contentsOfAdmissions, i);
        BIO_printf(out, "%*sEntry %d:\n", indent, "", i + 1);
        if (a->admissionAuthority != NULL)
            print_admission_authority(out, a->admissionAuthority, indent + 2);
        if (a->namingAuthority != NULL && !print_authority(out, a->namingAuthority, indent + 2))
            return 0;
        for (int j = 0; j < sk_PROFESSION_INFO_num(a->professionInfos); j++) {
            BIO_printf(out, "%*sProfession Info Entry %d:\n", indent + 2, "", j + 1);
            if (!print_profession(out, sk_PROFESSION_INFO_value(a->professionInfos, j), indent + 4))
                return 0;
        }
    }
    return 1;
}

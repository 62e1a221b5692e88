/* GeneralName (RFC 5280, 4.2.1.6) and what is done with one. */
#include <openssl/asn1t.h>
#include <openssl/x509v3.h>

/* clang-format off */
ASN1_SEQUENCE(OTHERNAME) = {
    ASN1_SIMPLE(OTHERNAME, type_id, ASN1_OBJECT),
    ASN1_EXP(OTHERNAME, value, ASN1_ANY, 0),
} ASN1_SEQUENCE_END(OTHERNAME)
IMPLEMENT_ASN1_FUNCTIONS(OTHERNAME)

ASN1_SEQUENCE(EDIPARTYNAME) = {
    ASN1_EXP_OPT(EDIPARTYNAME, nameAssigner, DIRECTORYSTRING, 0),
    ASN1_EXP(EDIPARTYNAME, partyName, DIRECTORYSTRING, 1),
} ASN1_SEQUENCE_END(EDIPARTYNAME)
IMPLEMENT_ASN1_FUNCTIONS(EDIPARTYNAME)

ASN1_CHOICE(GENERAL_NAME) = {
    ASN1_IMP(GENERAL_NAME, d.otherName, OTHERNAME, GEN_OTHERNAME),
    ASN1_IMP(GENERAL_NAME, d.rfc822Name, ASN1_IA5STRING, GEN_EMAIL),
    ASN1_IMP(GENERAL_NAME, d.dNSName, ASN1_IA5STRING, GEN_DNS),
    ASN1_IMP(GENERAL_NAME, d.x400Address, ASN1_SEQUENCE, GEN_X400),
    ASN1_EXP(GENERAL_NAME, d.directoryName, X509_NAME, GEN_DIRNAME), /* it is a CHOICE */
    ASN1_IMP(GENERAL_NAME, d.ediPartyName, EDIPARTYNAME, GEN_EDIPARTY),
    ASN1_IMP(GENERAL_NAME, d.uniformResourceIdentifier, ASN1_IA5STRING, GEN_URI),
    ASN1_IMP(GENERAL_NAME, d.iPAddress, ASN1_OCTET_STRING, GEN_IPADD),
    ASN1_IMP(GENERAL_NAME, d.registeredID, ASN1_OBJECT, GEN_RID),
} ASN1_CHOICE_END(GENERAL_NAME)
IMPLEMENT_ASN1_FUNCTIONS(GENERAL_NAME)
IMPLEMENT_ASN1_DUP_FUNCTION(GENERAL_NAME)

ASN1_ITEM_TEMPLATE(GENERAL_NAMES) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, GeneralNames, GENERAL_NAME)
ASN1_ITEM_TEMPLATE_END(GENERAL_NAMES)
IMPLEMENT_ASN1_FUNCTIONS(GENERAL_NAMES)

/* ---- Comparing ---- */

int OTHERNAME_cmp(OTHERNAME *a, OTHERNAME *b)
{
    if (a == NULL || b == NULL)
        return -1;
    int diff = OBJ_cmp(a->type_id, b->type_id);
    return diff != 0 ? diff : ASN1_TYPE_cmp(a->value, b->value);
}

static int edi_party_cmp(const EDIPARTYNAME *a, const EDIPARTYNAME *b)
{
    if (a == NULL || b == NULL)
        return -1;
    if (a->nameAssigner == NULL && b->nameAssigner != NULL)
        return -1;
    if (a->nameAssigner != NULL && b->nameAssigner == NULL)
        return 1;
    if (a->nameAssigner != NULL) {
        int diff = ASN1_STRING_cmp(a->nameAssigner, b->nameAssigner);
        if (diff != 0)
            return diff;
    }
    if (a->partyName == NULL || b->partyName == NULL)
        return -1;
    return ASN1_STRING_cmp(a->partyName, b->partyName);
}

int GENERAL_NAME_cmp(GENERAL_NAME *a, GENERAL_NAME *b)
{
    if (a == NULL || b == NULL || a->type != b->type)
        return -1;
    switch (a->type) {
    case GEN_OTHERNAME:
        return OTHERNAME_cmp(a->d.otherName, b->d.otherName);
    case GEN_EDIPARTY:
        return edi_party_cmp(a->d.ediPartyName, b->d.ediPartyName);
    case GEN_DIRNAME:
        return X509_NAME_cmp(a->d.dirn, b->d.dirn);
    case GEN_RID:
        return OBJ_cmp(a->d.rid, b->d.rid);
    case GEN_X400:
        return ASN1_STRING_cmp(a->d.x400Address, b->d.x400Address);
    case GEN_IPADD:
        return ASN1_OCTET_STRING_cmp(a->d.ip, b->d.ip);
    case GEN_EMAIL:
    case GEN_DNS:
    case GEN_URI:
        return ASN1_STRING_cmp(a->d.ia5, b->d.ia5);
    }
    return -1;
}

/* ---- The value ---- */

void GENERAL_NAME_set0_value(GENERAL_NAME *a, int type, void *value)
{
    if (type >= GEN_OTHERNAME && type <= GEN_RID)
        a->d.ptr = value;
    a->type = type;
}

void *GENERAL_NAME_get0_value(const GENERAL_NAME *a, int *ptype)
{
    if (ptype != NULL)
        *ptype = a->type;
    return a->type >= GEN_OTHERNAME && a->type <= GEN_RID ? a->d.ptr : NULL;
}

int GENERAL_NAME_set0_othername(GENERAL_NAME *gen, ASN1_OBJECT *oid, ASN1_TYPE *value)
{
    OTHERNAME *name = OTHERNAME_new();
    if (name == NULL)
        return 0;
    ASN1_OBJECT_free(name->type_id);
    ASN1_TYPE_free(name->value);
    name->type_id = oid;
    name->value = value;
    GENERAL_NAME_set0_value(gen, GEN_OTHERNAME, name);
    return 1;
}

int GENERAL_NAME_get0_otherName(const GENERAL_NAME *gen, ASN1_OBJECT **poid, ASN1_TYPE **pvalue)
{
    if (gen->type != GEN_OTHERNAME)
        return 0;
    if (poid != NULL)
        *poid = gen->d.otherName->type_id;
    if (pvalue != NULL)
        *pvalue = gen->d.otherName->value;
    return 1;
}

/* The attributes of a request, and the extensions in one of them: X509_REQ_get_extensions(3). */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdatomic.h>

#include "crypto/x509/req.h"

static int default_nids[] = {NID_ext_req, NID_ms_ext_req, NID_undef};
static _Atomic(int *) extension_nids = default_nids;

int X509_REQ_extension_nid(int nid)
{
    for (const int *n = atomic_load(&extension_nids); *n != NID_undef; n++)
        if (*n == nid)
            return 1;
    return 0;
}

int *X509_REQ_get_extension_nids(void)
{
    return atomic_load(&extension_nids);
}

void X509_REQ_set_extension_nids(int *nids)
{
    atomic_store(&extension_nids, nids);
}

STACK_OF(X509_EXTENSION) * X509_REQ_get_extensions(X509_REQ *req)
{
    const int *nid = atomic_load(&extension_nids);
    if (req == NULL || nid == NULL)
        return NULL;
    for (; *nid != NID_undef; nid++) {
        int i = X509_REQ_get_attr_by_NID(req, *nid, -1);
        if (i < 0)
            continue;
        const ASN1_TYPE *t = X509_ATTRIBUTE_get0_type(X509_REQ_get_attr(req, i), 0);
        if (t == NULL || t->type != V_ASN1_SEQUENCE)
            return NULL;
        const unsigned char *p = t->value.sequence->data;
        return d2i_X509_EXTENSIONS(NULL, &p, t->value.sequence->length);
    }
    return sk_X509_EXTENSION_new_null();
}

int X509_REQ_add_extensions_nid(X509_REQ *req, const STACK_OF(X509_EXTENSION) * exts, int nid)
{
    unsigned char *der = NULL;
    int len = i2d_X509_EXTENSIONS(exts, &der);
    int ok = len > 0 && X509_REQ_add1_attr_by_NID(req, nid, V_ASN1_SEQUENCE, der, len);
    OPENSSL_free(der);
    return ok;
}

int X509_REQ_add_extensions(X509_REQ *req, const STACK_OF(X509_EXTENSION) * ext)
{
    return X509_REQ_add_extensions_nid(req, ext, NID_ext_req);
}

/* ---- Attributes ---- */

int X509_REQ_get_attr_count(const X509_REQ *req)
{
    return X509at_get_attr_count(req->info->attributes);
}

int X509_REQ_get_attr_by_NID(const X509_REQ *req, int nid, int lastpos)
{
    return X509at_get_attr_by_NID(req->info->attributes, nid, lastpos);
}

int X509_REQ_get_attr_by_OBJ(const X509_REQ *req, const ASN1_OBJECT *obj, int lastpos)
{
    return X509at_get_attr_by_OBJ(req->info->attributes, obj, lastpos);
}

X509_ATTRIBUTE *X509_REQ_get_attr(const X509_REQ *req, int loc)
{
    return X509at_get_attr(req->info->attributes, loc);
}

static int changed(X509_REQ *req, const STACK_OF(X509_ATTRIBUTE) * stack)
{
    if (stack == NULL)
        return 0;
    req->info->enc.modified = 1;
    return 1;
}

X509_ATTRIBUTE *X509_REQ_delete_attr(X509_REQ *req, int loc)
{
    X509_ATTRIBUTE *a = X509at_delete_attr(req->info->attributes, loc);
    if (a != NULL)
        req->info->enc.modified = 1;
    return a;
}

int X509_REQ_add1_attr(X509_REQ *req, X509_ATTRIBUTE *attr)
{
    return changed(req, X509at_add1_attr(&req->info->attributes, attr));
}

int X509_REQ_add1_attr_by_OBJ(X509_REQ *req, const ASN1_OBJECT *obj, int type,
                              const unsigned char *bytes, int len)
{
    return changed(req, X509at_add1_attr_by_OBJ(&req->info->attributes, obj, type, bytes, len));
}

int X509_REQ_add1_attr_by_NID(X509_REQ *req, int nid, int type, const unsigned char *bytes, int len)
{
    return changed(req, X509at_add1_attr_by_NID(&req->info->attributes, nid, type, bytes, len));
}

int X509_REQ_add1_attr_by_txt(X509_REQ *req, const char *attrname, int type,
                              const unsigned char *bytes, int len)
{
    return changed(req,
                   X509at_add1_attr_by_txt(&req->info->attributes, attrname, type, bytes, len));
}

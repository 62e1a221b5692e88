/* openssl cms: receipts asked for, and requests of them shown. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "apps/cms.h"

/* ---- Asked for ---- */

static bool add_address(STACK_OF(GENERAL_NAMES) * to, const char *address)
{
    GENERAL_NAME *name = a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_EMAIL, address, 0);
    GENERAL_NAMES *names = GENERAL_NAMES_new();
    if (name == NULL || names == NULL || sk_GENERAL_NAME_push(names, name) <= 0) {
        GENERAL_NAME_free(name);
        GENERAL_NAMES_free(names);
        return false;
    }
    if (sk_GENERAL_NAMES_push(to, names) > 0)
        return true;
    GENERAL_NAMES_free(names);
    return false;
}

static STACK_OF(GENERAL_NAMES) * addresses(const struct opt_list *list)
{
    STACK_OF(GENERAL_NAMES) *all = sk_GENERAL_NAMES_new_null();
    bool ok = all != NULL;
    for (size_t i = 0; ok && i < list->n; i++)
        ok = add_address(all, list->v[i]);
    if (ok)
        return all;
    sk_GENERAL_NAMES_pop_free(all, GENERAL_NAMES_free);
    return NULL;
}

bool cms_asks_receipt(const struct cms_job *j)
{
    return j->receipts_to.n > 0;
}

bool cms_ask_receipt(const struct cms_job *j, CMS_SignerInfo *si)
{
    STACK_OF(GENERAL_NAMES) *to = addresses(&j->receipts_to), *from = NULL;
    CMS_ReceiptRequest *rr = NULL;
    if (to != NULL && (j->receipts_from.n == 0 || (from = addresses(&j->receipts_from)) != NULL))
        rr = CMS_ReceiptRequest_create0(NULL, -1, j->receipts_of, from, to);
    if (rr == NULL) {
        sk_GENERAL_NAMES_pop_free(to, GENERAL_NAMES_free);
        sk_GENERAL_NAMES_pop_free(from, GENERAL_NAMES_free);
        return say_failed("Signed Receipt Request Creation Error");
    }
    const bool ok = CMS_add1_ReceiptRequest(si, rr) == 1;
    CMS_ReceiptRequest_free(rr);
    return ok;
}

/* ---- Shown ---- */

static void show_addresses(BIO *out, STACK_OF(GENERAL_NAMES) * all)
{
    for (int i = 0; i < sk_GENERAL_NAMES_num(all); i++) {
        const GENERAL_NAMES *names = sk_GENERAL_NAMES_value(all, i);
        for (int k = 0; k < sk_GENERAL_NAME_num(names); k++) {
            BIO_puts(out, "    ");
            GENERAL_NAME_print(out, sk_GENERAL_NAME_value(names, k));
            BIO_puts(out, "\n");
        }
    }
}

static void show_request(BIO *out, CMS_ReceiptRequest *rr)
{
    STACK_OF(GENERAL_NAMES) * list, *to;
    ASN1_STRING *id;
    int all_or_first;
    CMS_ReceiptRequest_get0_values(rr, &id, &all_or_first, &list, &to);
    BIO_puts(out, "  Signed Content ID:\n");
    BIO_dump_indent(out, (const char *)ASN1_STRING_get0_data(id), ASN1_STRING_length(id), 4);
    BIO_puts(out, "  Receipts From");
    if (list != NULL) {
        BIO_puts(out, " List:\n");
        show_addresses(out, list);
    } else if (all_or_first == 0 || all_or_first == 1) {
        BIO_puts(out, all_or_first == 1 ? ": First Tier\n" : ": All\n");
    } else {
        BIO_printf(out, " Unknown (%d)\n", all_or_first);
    }
    BIO_puts(out, "  Receipts To:\n");
    show_addresses(out, to);
}

void cms_show_requests(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(cms);
    BIO *out = BIO_new_fp(stderr, BIO_NOCLOSE);
    for (int i = 0; out != NULL && i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_ReceiptRequest *rr = NULL;
        const int r = CMS_get1_ReceiptRequest(sk_CMS_SignerInfo_value(all, i), &rr);
        BIO_printf(out, "Signer %d:\n", i + 1);
        if (r == 0)
            BIO_puts(out, "  No Receipt Request\n");
        else if (r < 0)
            BIO_puts(out, "  Receipt Request Parse Error\n"), print_errors();
        else
            show_request(out, rr);
        CMS_ReceiptRequest_free(rr);
    }
    BIO_free(out);
}

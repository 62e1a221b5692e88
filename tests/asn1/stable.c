/* asn1_stable  The module stbl_section of configuration files. */
#include <openssl/asn1.h>
#include <openssl/conf.h>
#include <openssl/objects.h>
#include <stdio.h>

#include "tests/asn1/transcript.h"
#include "tests/suite.h"

static void say_row(int nid)
{
    const ASN1_STRING_TABLE *t = ASN1_STRING_TABLE_get(nid);
    if (t != NULL)
        say(" %d %ld %ld %lx %lx", t->nid, t->minsize, t->maxsize, t->mask, t->flags);
}

static void load(const char *line)
{
    char text[300];
    snprintf(text, sizeof(text), "openssl_conf=o\n[o]\nstbl_section=s\n%s\n", line);
    BIO *in = BIO_new_mem_buf(text, -1);
    CONF *conf = NCONF_new(NULL);
    NCONF_load_bio(conf, in, NULL);
    say("%s: %d", line, CONF_modules_load(conf, NULL, CONF_MFLAGS_SILENT));
    say_errors();
    say_row(NID_title);
    say_row(NID_commonName);
    CONF_modules_finish();
    say_row(NID_title);
    say_row(NID_commonName);
    say("\n");
    CONF_modules_unload(1);
    ASN1_STRING_TABLE_cleanup();
    ASN1_add_stable_module();
    NCONF_free(conf);
    BIO_free(in);
}

void test_asn1_stable(void)
{
    static const char *const lines[] = {
        "[s]\ntitle = min:1, max:2, mask:DIR",
        "[s]\ntitle = flags:nomask",
        "[s]\ntitle=flags:none",
        "[s]\ntitle=flags:bad",
        "[s]\ntitle = min:x",
        "[s]\ntitle=mask:NOPE",
        "[s]\ntitle=mask:BOOL",
        "[s]\nnope=min:1",
        "[s]\ntitle=min:0x10,max: 20 , mask : UTF8|BMP,flags:nomask",
        "[s]\ntitle=min",
        "[s]\ntitle=other:1",
        "[s]\ntitle=max:1x",
        "[s]\ntitle=min:",
        "[s]\ncommonName=max:5,flags:none\ntitle=max:4",
        "[s]\ntitle=mask:IA5\n2.5.4.12=min:3",
        "[s]\ntitle=",
        "[s]\ntitle=mask:DIR,mask:IA5",
        "[other]\n",
        "[s]\n",
    };
    transcript_begin("stable");
    ASN1_add_stable_module();
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        load(lines[i]);
    transcript_end("a21e287c0796b7f6bd16cd3d4e60a1e19741f8404896e02f91a0238203a55d27");
    CONF_modules_unload(1);
}

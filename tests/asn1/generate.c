/* asn1_generate  ASN1_generate_nconf: what becomes of text, and why some of it is refused. */
#include <openssl/asn1.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/suite.h"

static const char config[] = "[seq]\n"
                             "a = BOOLEAN:TRUE\n"
                             "b = OID:commonName\n"
                             "c = UTF8:Third field\n"
                             "[set]\n"
                             "x = INTEGER:300\n"
                             "y = SEQUENCE:seq\n"
                             "z = INTEGER:5\n"
                             "w = EXPLICIT:2,SET:none\n"
                             "[ok]\n"
                             "x = INTEGER:300\n"
                             "y = SEQUENCE:seq\n"
                             "z = INTEGER:5\n"
                             "v = SET\n"
                             "[empty]\n"
                             "[loop]\n"
                             "again = SEQUENCE:loop\n";

static const char *const texts[] = {
    "BOOL:TRUE",
    "BOOLEAN:no",
    "BOOLEAN:False",
    "BOOLEAN",
    "BOOLEAN:",
    "NULL",
    "NULL:",
    "NULL:x",
    "INTEGER:0",
    "INTEGER:-0",
    "INT:127",
    "INTEGER:128",
    "INTEGER:-128",
    "INTEGER:-129",
    "INTEGER:0x0080",
    "INTEGER:-0x0080",
    "INTEGER:0XfF",
    "INTEGER:12a",
    "INTEGER:0x",
    "INTEGER:0x1g",
    "INTEGER:",
    "INTEGER",
    "INTEGER:-",
    "INTEGER:+5",
    "INTEGER: 5",
    "INTEGER:123456789012345678901234567890",
    "ENUM:5",
    "ENUMERATED:-5",
    "OID:commonName",
    "OID:1.2.3.4",
    "OBJECT:CN",
    "OID:nope",
    "OID:1.2.3.",
    "OID:3.1",
    "OID",
    "UTC:200101000000Z",
    "UTCTIME:20200101000000Z",
    "GENTIME:20200101000000Z",
    "GENERALIZEDTIME:200101000000Z",
    "OCT:abc",
    "OCTETSTRING:",
    "OCT",
    "FORMAT:HEX,OCT:00ff10",
    "FORMAT:HEX,OCT:0",
    "FORMAT:HEX,OCT:0g",
    "FORMAT:HEX,OCT:",
    "FORMAT:HEX,OCT:00:11",
    "FORMAT:UTF8,OCT:abc",
    "FORMAT:BITLIST,OCT:1",
    "BITSTR:abc",
    "FORMAT:HEX,BITSTRING:a0",
    "FORMAT:BITLIST,BITSTRING:1,5",
    "FORMAT:BITLIST,BITSTRING: 0 , 256",
    "FORMAT:BITLIST,BITSTRING:257",
    "FORMAT:BITLIST,BITSTRING:1,,2",
    "FORMAT:BITLIST,BITSTRING:a",
    "FORMAT:BITLIST,BITSTRING:",
    "UTF8:Gr\xc3\xbc\xc3\x9f",
    "FORMAT:UTF8,UTF8:Gr\xc3\xbc\xc3\x9f",
    "FORMAT:UTF8,UTF8:\xff",
    "FORMAT:UTF8,BMP:Gr\xc3\xbc\xc3\x9f",
    "FORMAT:UTF8,UNIV:\xf0\x9f\x98\x80",
    "FORMAT:HEX,UTF8:00",
    "BMPSTRING:abc",
    "UNIVERSALSTRING:ab",
    "IA5STRING:Hello World",
    "IA5:\xe4",
    "VISIBLE:abc",
    "PRINTABLE:abc",
    "PRINTABLESTRING:a@b",
    "T61:\xe4",
    "TELETEXSTRING:a",
    "GENSTR:abc",
    "NUMERIC:123 4",
    "NUMERIC:12a",
    "ia5string:lower",
    "EXPLICIT:0,IA5STRING:Hello World",
    "EXP:0A,IA5STRING:Hello",
    "EXP:31,IA5:x",
    "EXP:1234567U,IA5:x",
    "EXP:5P,EXP:6C,NULL",
    "EXP:5X,NULL",
    "EXP:5PX,NULL",
    "EXP:-1,NULL",
    "EXP:,NULL",
    "EXP,NULL",
    "EXP:x,NULL",
    "EXP:5",
    "IMPLICIT:3,IA5:x",
    "IMP:40P,INTEGER:5",
    "IMP:1,IMP:2,NULL",
    "IMP:1,EXP:2,NULL",
    "IMP:1,OCTWRAP,NULL",
    "IMP:1,SEQWRAP,NULL",
    "IMP:1",
    "OCTWRAP,IA5:x",
    "SEQWRAP,INTEGER:5",
    "SETWRAP,BITWRAP,OCTWRAP,SEQWRAP,NULL",
    "BITWRAP,INTEGER:5",
    "octwrap,IA5:x",
    "FORMAT:ASCII,INTEGER:5",
    "FORMAT:HEX,INTEGER:5",
    "FORMAT:HEX,BOOL:TRUE",
    "FORMAT:HEX,OID:CN",
    "FORMAT:HEX,UTC:200101000000Z",
    "FORMAT:NOPE,INTEGER:5",
    "FORMAT,INTEGER:5",
    "FORMAT:HEXX,OCT:00",
    "FORM:UTF8,UTF8:x",
    "",
    ",",
    "NOPE:5",
    "NOPE",
    " INTEGER:5",
    " EXP:0 , INTEGER:5",
    "EXP:0,, INTEGER:5",
    "IA5:a,b,c",
    "IA5: a ",
    "INTEGER,5",
    "OCT,INTEGER:5",
    "SEQUENCE:seq",
    "SEQ:ok",
    "SET:ok",
    "SET:set",
    "SEQUENCE",
    "SET",
    "SEQUENCE:none",
    "SEQUENCE:",
    "SEQUENCE:empty",
    "SEQUENCE:loop",
    "EXP:3,SEQUENCE:seq",
    "IMP:3,SEQUENCE:seq",
    "IMP:0,SET",
    "OCTWRAP,SEQUENCE:ok",
    "EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,"
    "EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,NULL",
    "EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,"
    "EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,EXP:1,NULL",
};

static void say_type(ASN1_TYPE *t)
{
    unsigned char *der = NULL;
    int n = t != NULL ? i2d_ASN1_TYPE(t, &der) : 0;
    say(" %d ", t != NULL ? t->type : -100);
    say_hex(der, n > 0 ? (size_t)n : 0);
    OPENSSL_free(der);
    ASN1_TYPE_free(t);
    say_errors();
}

void test_asn1_generate(void)
{
    transcript_begin("generate");
    CONF *conf = NCONF_new(NULL);
    BIO *b = BIO_new_mem_buf(config, -1);
    NCONF_load_bio(conf, b, NULL);
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        say("%s:", texts[i]);
        say_type(ASN1_generate_nconf(texts[i], NULL));
        say_type(ASN1_generate_nconf(texts[i], conf));
        say("\n");
    }
    NCONF_free(conf);
    BIO_free(b);
    transcript_end("5eb0b5827e35774894ecd4ade4b1dbe8f582c5c1864f01f14ec4895bf9f53844");
}

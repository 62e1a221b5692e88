#include "fuzz/cms/people.h"

#include <openssl/pem.h>

#include "fuzz/fuzz.h"
#include "tests/pkcs7/key.h"

/* By `openssl genpkey` and `openssl x509`. */
/* clang-format off */
static const char ec_pem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg8sm3x2LS3RoYaS0+\n"
    "qLdMuOiMQ7fp5eYjRtn0cCwJ00uhRANCAAR5RSYtNN3meNdvLdd2DHA/YgrRTrHu\n"
    "sMdtd2yGggl3XiGKENsfS6f96cFt2YhBIwoo7ya4l0hQflFWS8YSkpq0\n"
    "-----END PRIVATE KEY-----\n";

static const char ec_cert_pem[] =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBfTCCASSgAwIBAgIUd0JyeqfA2B8DYVASc1yKTKq3HHMwCgYIKoZIzj0EAwIw\n"
    "DTELMAkGA1UEAwwCZWMwIBcNMjYxMTIyMjAxMDMzWhgPMjA2NTAzMjIyMDEwMzNa\n"
    "MA0xCzAJBgNVBAMMAmVjMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEeUUmLTTd\n"
    "5njXby3XdgxwP2IK0U6x7rDHbXdshoIJd14hihDbH0un/enBbdmIQSMKKO8muJdI\n"
    "UH5RVkvGEpKatKNgMF4wHQYDVR0OBBYEFHag8AnslJqS+/kuS0INKUBOzXfVMB8G\n"
    "A1UdIwQYMBaAFHag8AnslJqS+/kuS0INKUBOzXfVMA8GA1UdEwEB/wQFMAMBAf8w\n"
    "CwYDVR0PBAQDAgKMMAoGCCqGSM49BAMCA0cAMEQCIFpg6AvB7ZEWvdLUExBhCIyE\n"
    "tlrKQmk8Aw4M1CAWUxQFAiA9U4Nokasm9zmiCdlH0V4yFBKcU/LDE/3mp106Rcss\n"
    "sg==\n"
    "-----END CERTIFICATE-----\n";

static const char dh_pem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIIBSwIBADCCASwGByqGSM4+AgEwggEfAoGBALELj5aggOAd3pLeXq5dVOxSyZ+8\n"
    "+wajxppqncpS0jthYHPihnWiPRiYOO8eLuZSwBPstK6pBhEjJJdcPNSbg7+sy919\n"
    "kMS9cJhIjpwhmnNyTv/W+uVkRzj6oxpP9VvMwKFRr18NyLS9Rb833zZcGmXmjP2n\n"
    "bU2nCN8fsrwuSkNxAoGBAKTRy9XD/TQSZ2WkQu+5mQX4EE3SWKxQf9ZAbP8UJm0x\n"
    "Jm/qHlxBVkt3fmkPVQTyExYCF7SwG4hqXpFUf54nSfTX+9fTuaku4ZCdDSJj+Ap2\n"
    "pqJMCHoJH1MdvwoBabaiitZipNGOc6+jLXedWRjQi8iFj03O+XwqJIVebusis7Ll\n"
    "AhUA9Riqh4Go3yeKuk59ZLfLnUlGI1MEFgIURf7hdhtXx2ZglchuRgHLKlj9Pbs=\n"
    "-----END PRIVATE KEY-----\n";

static const char dh_cert_pem[] =
    "-----BEGIN CERTIFICATE-----\n"
    "MIICvDCCAmGgAwIBAgIBCTAKBggqhkjOPQQDAjANMQswCQYDVQQDDAJlYzAgFw0y\n"
    "NjExMjIyMDEwMzNaGA8yMDY1MDMyMjIwMTAzM1owDTELMAkGA1UEAwwCZGgwggG4\n"
    "MIIBLAYHKoZIzj4CATCCAR8CgYEAsQuPlqCA4B3ekt5erl1U7FLJn7z7BqPGmmqd\n"
    "ylLSO2Fgc+KGdaI9GJg47x4u5lLAE+y0rqkGESMkl1w81JuDv6zL3X2QxL1wmEiO\n"
    "nCGac3JO/9b65WRHOPqjGk/1W8zAoVGvXw3ItL1FvzffNlwaZeaM/adtTacI3x+y\n"
    "vC5KQ3ECgYEApNHL1cP9NBJnZaRC77mZBfgQTdJYrFB/1kBs/xQmbTEmb+oeXEFW\n"
    "S3d+aQ9VBPITFgIXtLAbiGpekVR/nidJ9Nf719O5qS7hkJ0NImP4CnamokwIegkf\n"
    "Ux2/CgFptqKK1mKk0Y5zr6Mtd51ZGNCLyIWPTc75fCokhV5u6yKzsuUCFQD1GKqH\n"
    "gajfJ4q6Tn1kt8udSUYjUwOBhQACgYEArMCx2uiGkqsKS0xHDuRa7D20GQaMzqdS\n"
    "UWNj8bbGi7td4FKoBrGu4wxF0ur+kDP52SW4M9mpwoA7kZUkDPbnOP6ktqQoBjmB\n"
    "dN0T0xADYwA5/BC+aaOAVBLjw67szXDRA6opU7AC00LDUp4JOSu8iGLOeePQtwwA\n"
    "thOSfBNTrHyjTzBNMB0GA1UdDgQWBBT3HiyxfQWLB29teg4eJDMnhXl0CDALBgNV\n"
    "HQ8EBAMCAwgwHwYDVR0jBBgwFoAUdqDwCeyUmpL7+S5LQg0pQE7Nd9UwCgYIKoZI\n"
    "zj0EAwIDSQAwRgIhAKBlAms16hFgRB5wlLpqkZtC9f7PhuoyVQrZZj+lJLotAiEA\n"
    "zt6gl3MssFS9Rx01i8/bQeEWR1lmmvNAcokTujp6O3Y=\n"
    "-----END CERTIFICATE-----\n";
/* clang-format on */

struct person people[PEOPLE];

const unsigned char people_kek[PEOPLE_KEK] = {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11,
                                              12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
                                              23, 24, 25, 26, 27, 28, 29, 30, 31, 32};
const char people_pass[] = "secret";

static struct person person(const char *key, const char *cert)
{
    BIO *of_key = BIO_new_mem_buf(key, -1), *of_cert = BIO_new_mem_buf(cert, -1);
    const struct person p = {PEM_read_bio_PrivateKey(of_key, NULL, NULL, NULL),
                             PEM_read_bio_X509(of_cert, NULL, NULL, NULL)};
    fuzz_must(p.key != NULL && p.cert != NULL && X509_check_private_key(p.cert, p.key), "nobody");
    BIO_free(of_key);
    BIO_free(of_cert);
    return p;
}

void people_make(void)
{
    people[PERSON_RSA] = person(key_pem, cert_pem);
    people[PERSON_EC] = person(ec_pem, ec_cert_pem);
    people[PERSON_DH] = person(dh_pem, dh_cert_pem);
}

/* Key files that OpenSSL 3.0 wrote (openssl pkey, openssl pkcs8 -topk8), with the key of RFC
 * 7748, 6.1. */
#ifndef ASSAY_TESTS_PEM_SAMPLES_H
#define ASSAY_TESTS_PEM_SAMPLES_H

static const char sample_private[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MC4CAQAwBQYDK2VuBCIEIHcHbQpzGKV9PBbBclGyZkXfTC+H68CZKrF3+6UduSwq\n"
    "-----END PRIVATE KEY-----\n";

static const char sample_public[] = "-----BEGIN PUBLIC KEY-----\n"
                                    "MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=\n"
                                    "-----END PUBLIC KEY-----\n";

/* The passphrase is "secret". */
static const struct {
    const char *name, *pem;
} sample_encrypted[] = {
    {"sha1", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
             "MIGNMEkGCSqGSIb3DQEFDTA8MBsGCSqGSIb3DQEFDDAOBAgLGX7J4GQkcwICCAAw\n"
             "HQYJYIZIAWUDBAECBBB380dFcxCg9Drv9cihUqkCBECHkumcMsx8IRaU80fPvHpG\n"
             "bAsMptsCAuPLV74xCZhoXwa3a1GBRKM3l4MnE2zMaA40kUqz+faogfX8/oXaOe8K\n"
             "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"sha224", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
               "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhrbEsobqQUgQICCAAw\n"
               "DAYIKoZIhvcNAggFADAdBglghkgBZQMEARYEEE8UZRq9ClfGnhQGdkVCincEQEqD\n"
               "Rv9LnGbSPfyV0nuChkoqrKYHVdyISTrLneOtdhGxfTwvF0WqDFvpVGZTQVGaCJ0T\n"
               "VN7Zhjqr2SxFabYVgRg=\n"
               "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"sha256", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
               "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhoCBqjea21zAICCAAw\n"
               "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEMowdAM8lx3IXrX25xeIP78EQOdE\n"
               "UMtgHl2xed30h7SMqI5KfCQO2bZOQL+NHkUtqcxICScT54kFStDFVMyUufAb2HtH\n"
               "DBsILM7dndsOZOLReyM=\n"
               "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"sha384", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
               "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjlDEsIUau3igICCAAw\n"
               "DAYIKoZIhvcNAgoFADAdBglghkgBZQMEAQIEEGdPhdxJH4v+lfu/M+t25nwEQET7\n"
               "MruYtyBArA6kwLO3Bn5K6lJ8E9f9XTz4pr2a46IRZ4m2twyEpaRL+fIuhRDeTZqG\n"
               "rgBrIQq/KLxaA1Q0r3E=\n"
               "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"sha512", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
               "MIGaMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAgialrX7Tq72wIBATAM\n"
               "BggqhkiG9w0CCwUAMB0GCWCGSAFlAwQBKgQQtVsjzzMekXQhdFw6mHndXQRAQySq\n"
               "6gt+sk0+4z+QlIKzjBahGij+xdGow1d1YRpAyEhdHtxNVG2/WmPHp4AAilgRkwvW\n"
               "BQ/v6mo7sYsDKuPGIw==\n"
               "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"sha512_256", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                   "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAj5XOBKkhY4WgICCAAw\n"
                   "DAYIKoZIhvcNAg0FADAdBglghkgBZQMEASoEENw72fzw6eaTOXpNbI93kzQEQCWC\n"
                   "VVlwjK83orUu5hQncghLkd52TrhaTyskJjM1j5nxBnjMPGb78tDne6syMriDnWkL\n"
                   "V483xw6MoqxyBimPo+0=\n"
                   "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"md5", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
            "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAipaDz+kTp+XAICCAAw\n"
            "DAYIKoZIhvcNAgYFADAdBglghkgBZQMEAQIEEL18C4i8MKpkmTeGVaFWh0MEQD9c\n"
            "+dfKvKpGFZ1zSsKNcvLM5LTHaQUN68sPSgb6aR/SfnhrZ+FCkG4vUjaL+p+H7twM\n"
            "ipKVFnd1Z3DgGAQ++jE=\n"
            "-----END ENCRYPTED PRIVATE KEY-----\n"},
    {"scrypt", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
               "MIGSME4GCSqGSIb3DQEFDTBBMCAGCSsGAQQB2kcECzATBAhIosB8O+8r1QIBEAIB\n"
               "AQIBATAdBglghkgBZQMEASoEEB237P0UqIRZWuXX4qd1vFUEQJih1W10MpbI8zk2\n"
               "WN2KYRG+6jNHpQs5brYl+ze8kBWaSEj4nNxfSSPullgNz9jMHdLGhA8Y8ZbLNAnQ\n"
               "JYNgUZk=\n"
               "-----END ENCRYPTED PRIVATE KEY-----\n"},
};

#endif

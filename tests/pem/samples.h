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

/* A key of each of the other kinds, as OpenSSL writes it by default or of old. */
static const struct {
    const char *name, *pem;
} sample_kinds[] = {
    {"RSA", "-----BEGIN RSA PRIVATE KEY-----\n"
            "MIICXAIBAAKBgQCsqcZ3fRA30kQZJ61UdWwIO/qshMRoQthDHUzfDYu+Dml2kWLA\n"
            "rGNm1AnHZo1ZH2OMG4TcyDLLaBlG5ohBLjXqjDdPRYZpJm2vyr5py1plbzjnZmG7\n"
            "18evCZBVpMXdoYs9sh7q8R8/UlC/e6LWWHh80u6QQzxFxZ/sGAY3Rzbq0QIDAQAB\n"
            "AoGAal8htQVoU2uHppOqFglNJ/mDonsc4TqlLxvC+vvGZq1MTc6dryPFDVl+OMk2\n"
            "NXzAAFYH0VjI6kVUpThrIvTMI5NPz6XGvC+uJnXUqOUrrLh9dzNQe2ET8M7WumkH\n"
            "JMrgrfAXrA7ZJxkKVRDK2Rg5QVRoW4SFHG5CV1JBSSSH8X0CQQDZr4Cjv2uJSlY/\n"
            "xRmDNjNzhJQL91GkZhpU14ToekplIA9BNDl/ukBTRhrBHr+TJqInTL2MemCoyEtn\n"
            "Mz6AlV7HAkEAyw2mdfYtZmQ+ltr2jSK+c2z1T7o+kVpAfffDSeu1AXRwllQanEfc\n"
            "jzkefEpQg4ckn1vZZCrrlyJSdqbook4xpwJBAIv7Fm615hHX0pSZSymcDgPnqkfz\n"
            "lvVvjtkl6dqQ4QwcTJLyYVMoUrr55rRu8GRQwI8jAvS1sTh37D0Fr9iBtPsCQE6M\n"
            "UUCAor9hN/UTbxzZu+La22qkGWAREbGpDpqh27tcV9FPZ5vdEK0241whQ1QeC0S6\n"
            "OzZMhCZK2KudlZBzvzECQEonPuTlaP1CP9g82dynmvIjYAUTr2Ur64Rvb9hqPeyC\n"
            "6DMCA+73AIcsVANsET5OpHu68IyKhmtbiYOE0cYJdyM=\n"
            "-----END RSA PRIVATE KEY-----\n"},
    {"EC", "-----BEGIN EC PRIVATE KEY-----\n"
           "MHcCAQEEIAAWZwF27mFwvXEOzIN2pF11U7P6rteIkoVD5nd9SLqxoAoGCCqGSM49\n"
           "AwEHoUQDQgAE8AAfBXIDffz7oJ2jMgr7p3gzigDsPWrXPng+Bai2LW9TjNd0l7Zq\n"
           "NiTG6Gv9F/x515pEezY9VwNkrvJbI6I4/Q==\n"
           "-----END EC PRIVATE KEY-----\n"},
    {"DSA", "-----BEGIN PRIVATE KEY-----\n"
            "MIIBWwIBADCCATMGByqGSM44BAEwggEmAoGBAIORf2z78SPiNaHgkn6OYKGo6Tji\n"
            "9evt1toap/lw4xzD0SpR1LSdsieReSNZUcVXhGcSU5hMgr9PxMdZcQvooSeRUUCM\n"
            "Ay919204iUScHTz0qPS7O9e56duvDW320MEelsOkHYeoLIKyd26DOhD52N6Q1zKI\n"
            "UjJ/SGk26Zw7eSgRAh0AvDadJFuoRMTGMvWzvNwwaplpdAOSO55/D8yodQKBgH8Z\n"
            "9SIjzW5eglt5qJX+qLG3RWSRdf/BLnDhwd+Xq2Rli+mGbN3duqo88PmtQgFPiWKh\n"
            "oJIkAnSH0G1LJCR0z3Hby8FLt1nNL3XRVBjBhjybwSZ4XfSyebayYgL5SLhKU3+H\n"
            "qu/8Mt4kO4bw3lRIB5PEMz6wl/jv+OP5R/Yj2ofGBB8CHQCV8xwNbw/ZIqwaXDxN\n"
            "aQxe5Eog0jT8mCISiACP\n"
            "-----END PRIVATE KEY-----\n"},
    {"DH", "-----BEGIN PRIVATE KEY-----\n"
           "MIIBPgIBADCCARcGCSqGSIb3DQEDATCCAQgCggEBAP//////////rfhUWKK7Spqv\n"
           "3FYgJz088di5xYPOLTaVqeE2QRRkM/vMk53OJJs++X0v42NjDHXY9oGyAq7EYXrT\n"
           "3x7V1f1lYSQz9R9fBm7QhWNlVT3tGvO1VxNef1fJNZhPDHDg5ot34qaJ2vPv6HId\n"
           "8VihNq3nNTCsyk9IOnl6vAqxgrMk+2HRCKlLssjj+7lq2rdg1/RoHU9Co945TfSu\n"
           "Vu3nY3K7GQsHp8juCm1wngL84c334uzANATNKDQvYZFy/pzphYP/jk8SMu7ygYPD\n"
           "/jsbTG+tczu1/LwuwiAFxY7xg30Wg7LG80omwbLv+ohrQjhhKFyX//////////8C\n"
           "AQIEHgIcKuq6bPtu0vUg/h58ca9F0xz5WST1HK0Dm8dF1A==\n"
           "-----END PRIVATE KEY-----\n"},
    {"RSA-PSS", "-----BEGIN PRIVATE KEY-----\n"
                "MIICdQIBADALBgkqhkiG9w0BAQoEggJhMIICXQIBAAKBgQDrL07xjkuZmbV213FG\n"
                "v9kvDB0R6ZD6PK4rsyAwzjQmV/C1eWi6PCtTdkMAh4zX4Ep5VbCkGQGxUNF2iwP2\n"
                "bXMoaADOP7ryJSGG0F3C4svqYJlGmAM9PFM8BYWXmziZiwZnvUxFpnJW1T4SWnH9\n"
                "01F+fQRTDUWd4Jl5+shTFYjQPQIDAQABAoGAGTEcF6vSVUWttmklbRqnvO5jPsPy\n"
                "D5voXC33yMKNu323/vheS3Sef3YvfyMF5ynTUGPpY+p5z/CEP1pstjzLFNhbG3q5\n"
                "4q3QRb3o2TiuxoVhgOGID2HGcAofI/h0X9vI6uCnpk6TImpxuaXFYvs56ct4exs1\n"
                "zA/NKezDlgHB0IECQQD6hPgA4lGDoBJXPi6e6UZp6/OaD/F+BNiyTx103EkrVTJ2\n"
                "z0pSGC3fhe0UYP7YNwmoOu9coEyBOuRjSIV4KDTFAkEA8FR1UlfGIVM7ESuSdXsa\n"
                "QfHM0+figURBwTpW3USGoZjAOyoFKt9ytkLdFkGwVc0bzPj+nTZWkMY79Tzk56GV\n"
                "GQJBAPlD/uQaTFM0naszEv5JTCeuf4dmn7ntJpRcxgl1+lPkhL7UyLVgm5xRzLC/\n"
                "RjNqp/A9G9fFI/pd18u16B/DmaUCQQC4uOIYcXjLgpLDBs+i1wT+rOE3+2Lg4tr7\n"
                "r2C24AXvTV5r20dvhaJBLzGJ+uGTgXyd1sC1i9+LlaLeQ3jaBRt5AkBCpsvkui59\n"
                "HckNEtUzSz4d1LDVHYdYNOjwl7Qs7Ou2psLV6EUZIZBhWb76y2KDGMVHhYd9VdiO\n"
                "zhk24QgcpVyx\n"
                "-----END PRIVATE KEY-----\n"},
};

/* sample_kinds[0] under RFC 1421's encryption, the passphrase "secret". */
static const char sample_rfc1421[] =
    "-----BEGIN RSA PRIVATE KEY-----\n"
    "Proc-Type: 4,ENCRYPTED\n"
    "DEK-Info: AES-128-CBC,7B1E38B81E056E7BBE2303F60C9A7AED\n"
    "\n"
    "Qb140sJoBvmYJ28qOuAugvMEEwZpQNaIsZPAME0dznctxXNwUnQDM1VhORWr+UgA\n"
    "dmblwRdQ2F9gsfqsDsGx465tJDVzeQE8nbIZzICoOqTrDGoqoWmTxgFW1QyKRnMf\n"
    "TzZ3ZNF0I3A5WeFqS4AyooKhsCXFxhByejtvorI5ziRhz5JpR8VupTr2ZoYJvF4M\n"
    "73nmHLf+WiiCE2qU/JUaWZI9I2CTZyW1gppDYxCQTZR26Ws3IVfC0BEgbOk2OOCq\n"
    "7/sI0D3QyUli+bhcGCFaXyWTzpWPsiMGk7f+sWbr/u31do7Ca5msjOG7eJMy/qV8\n"
    "2TJf73bmUxqUCedXKJ2D0/8uJGPFviChfHg0l2Z8KfCOm1X96wJGgtx0ibksda+X\n"
    "p7vnHN5UhLHJlKxyRoM8FYDQ25mj7qgrKZkqMFIGVQMBUHDkbnJtRzpGBzzDDv51\n"
    "IPtr2/v0U01GArM7eO2Uc3ZegEDsm2shZIcx2f2BnuT3XYa2ahq43x+cZg7hAPam\n"
    "HyyWx8HMPzwsYkGh7pc87QPVpFvC/XX9kK/rBMUJ0Bj7KmZBgoHW2QShpAjlUKfr\n"
    "QR0PcubIf2vgXrWaJfpRCQ5VNTchwBhMQkpeO/I/yzX+KnyhITeWSDl83LmeWXMW\n"
    "FHX/2KoKtLMeNdUuOKgxKMGGcd5Wz5SQzimt7aeSsKNSpEZDu2WlbeHhGvR3GJLd\n"
    "zxjCd8+dhnabRcC2TbjIBzsGpFXKwj53blbhPN60AKjOy8VufOj+1phyg87rJTkU\n"
    "lHgY1zWFaEuLhpusvqi8pZIfYJd/z+FZDMAIkK7NJ7OacnWyG6DgZKZMD7GTjbn/\n"
    "-----END RSA PRIVATE KEY-----\n";

#endif

/* An RSA key and a DSA key, and what OpenSSL 3.0 made of them (openssl rsa, openssl dsa; -outform
 * MSBLOB, PVK), in base64. The passphrase is "abc". */
#ifndef ASSAY_TESTS_PEM_BLOB_SAMPLES_H
#define ASSAY_TESTS_PEM_BLOB_SAMPLES_H

static const char blob_rsa_pem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIIBVAIBADANBgkqhkiG9w0BAQEFAASCAT4wggE6AgEAAkEAr4qnMoPTQV8RYmi5\n"
    "UvTd7PS1S+6+wqRf7pfOgyjx8OsJ/wjvsliVq5GP0OZWvvpMU7Je2ItTs3pWk9Z6\n"
    "AsRVWwIDAQABAkEAl9TYivPEjJ1a3wBvkxYiwepiyVul+ZrNMwRw5bdLlLF4N+jB\n"
    "VNSAaE0i2cYn0Z2oXAJ0fgKLSBT7gz86Ift04QIhANhrYr2PHJnjgEwcDSZEg5eW\n"
    "tEGC/R/QdbVuSGZX7TBxAiEAz6Vktu710ID4n5x5eaRBG6eT5Wml1/Ylv53KY4av\n"
    "iIsCICtq/9g/yeElvyuFxS2UOUJEPc2W1el4DOVlRqkhorhBAiBbuk2WflN6yy6J\n"
    "m98RvFzCsbGk25nWoDcmwbbBZqMuZwIgV6QtMxuHumm2iZcS8bqQX7uUbnAS19n/\n"
    "y9XlOc+fbSM=\n"
    "-----END PRIVATE KEY-----\n";

static const char blob_dsa_pem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIIBSwIBADCCASsGByqGSM44BAEwggEeAoGBAN2UMQJjXX19Yj+xJ2EVzS2+zdQ0\n"
    "raktszQ753Ffa/zZ9UI7r7Q0Iw1AUkh4M+uvTpKQ938jtxhydvMxDIB8sOTDBZfP\n"
    "d+UQyv8WdbIIReoM/lHB0cslPzYMpKchAVvS0n8Cek8hIrubVAfnjCYTCm4wDPRQ\n"
    "k4vYNwd33EuO+nH3AhUA7NIVEq/eWh+j9NMpjPyZiaaIaJkCgYBKSz9ZQgTI+jNq\n"
    "IKEi6gmlruWOwgUKnjH7T0Ld+ETA27PlibPvGSASPtf1w3rL5VDS7tdntrIXNwax\n"
    "7D8nXBlARM0Bee+f1TO5LxNBeFr3/LC+dIDH+0I9OMfUQtTjzR15uS7Q/lySFcVY\n"
    "WXdPROtjBeG9m3KWOUy4jq18P515IwQXAhUAws1MlHhSH3YMEA5Zidr5XzpTbp8=\n"
    "-----END PRIVATE KEY-----\n";

static const char blob_rsa[] =
    "BwIAAACkAABSU0EyAAIAAAEAAQBbVcQCetaTVnqzU4vYXrJTTPq+VubQj5GrlViy7wj/Cevw8SiD"
    "zpfuX6TCvu5LtfTs3fRSuWhiEV9B04Myp4qvcTDtV2ZIbrV10B/9gkG0lpeDRCYNHEyA45kcj71i"
    "a9iLiK+GY8qdvyX216Vp5ZOnG0GkeXmcn/iA0PXutmSlz0G4oiGpRmXlDHjp1ZbNPURCOZQtxYUr"
    "vyXhyT/Y/2orZy6jZsG2wSY3oNaZ26SxscJcvBHfm4kuy3pTfpZNulsjbZ/POeXVy//Z1xJwbpS7"
    "X5C68RKXibZpuocbMy2kV+F0+yE6P4P7FEiLAn50AlyondEnxtkiTWiA1FTB6Dd4sZRLt+VwBDPN"
    "mvmlW8li6sEiFpNvAN9anYzE84rY1Jc=";

static const char blob_rsa_public[] =
    "BgIAAACkAABSU0ExAAIAAAEAAQBbVcQCetaTVnqzU4vYXrJTTPq+VubQj5GrlViy7wj/Cevw8SiD"
    "zpfuX6TCvu5LtfTs3fRSuWhiEV9B04Myp4qv";

static const char blob_dsa[] =
    "BwIAAAAiAABEU1MyAAQAAPdx+o5L3HcHN9iLk1D0DDBuChMmjOcHVJu7IiFPegJ/0tJbASGnpAw2"
    "PyXL0cFR/gzqRQiydRb/yhDld8+XBcPksHyADDHzdnIYtyN/95CSTq/rM3hIUkANIzS0rztC9dn8"
    "a19x5zs0sy2prTTUzb4tzRVhJ7E/Yn19XWMCMZTdmWiIpomZ/Iwp0/SjH1rerxIV0uwjeZ0/fK2O"
    "uEw5lnKbveEFY+tET3dZWMUVklz+0C65eR3N49RC1Mc4PUL7x4B0vrD891p4QRMvuTPVn+95Ac1E"
    "QBlcJz/ssQY3F7K2Z9fu0lDly3rD9dc+EiAZ77OJ5bPbwET43UJP+zGeCgXCjuWupQnqIqEgajP6"
    "yARCWT9LSp9uUzpf+dqJWQ4QDHYfUniUTM3C////////////////////////////////";

static const char blob_dsa_public[] =
    "BgIAAAAiAABEU1MxAAQAAPdx+o5L3HcHN9iLk1D0DDBuChMmjOcHVJu7IiFPegJ/0tJbASGnpAw2"
    "PyXL0cFR/gzqRQiydRb/yhDld8+XBcPksHyADDHzdnIYtyN/95CSTq/rM3hIUkANIzS0rztC9dn8"
    "a19x5zs0sy2prTTUzb4tzRVhJ7E/Yn19XWMCMZTdmWiIpomZ/Iwp0/SjH1rerxIV0uwjeZ0/fK2O"
    "uEw5lnKbveEFY+tET3dZWMUVklz+0C65eR3N49RC1Mc4PUL7x4B0vrD891p4QRMvuTPVn+95Ac1E"
    "QBlcJz/ssQY3F7K2Z9fu0lDly3rD9dc+EiAZ77OJ5bPbwET43UJP+zGeCgXCjuWupQnqIqEgajP6"
    "yARCWT9LSpY5R6QOVUcQ6gtIk8ayp1wQB9ehioJEa2tpUC5COgkbFz0oqLLQhCSlON4ErJqvwmda"
    "jTBTYi2/IQ9qp7K2v3cL/IJcOFjBlKOyUZd3NAEeKrq17djA0WptY50zPnfkpQeMLYkklyLHw8vp"
    "THBFaMRHWrMsBk8VaErzbdDhNNBh////////////////////////////////";

static const char pvk_rsa[] =
    "HvG1sAAAAAABAAAAAAAAAAAAAAA0AQAABwIAAACkAABSU0EyAAIAAAEAAQBbVcQCetaTVnqzU4vY"
    "XrJTTPq+VubQj5GrlViy7wj/Cevw8SiDzpfuX6TCvu5LtfTs3fRSuWhiEV9B04Myp4qvcTDtV2ZI"
    "brV10B/9gkG0lpeDRCYNHEyA45kcj71ia9iLiK+GY8qdvyX216Vp5ZOnG0GkeXmcn/iA0PXutmSl"
    "z0G4oiGpRmXlDHjp1ZbNPURCOZQtxYUrvyXhyT/Y/2orZy6jZsG2wSY3oNaZ26SxscJcvBHfm4ku"
    "y3pTfpZNulsjbZ/POeXVy//Z1xJwbpS7X5C68RKXibZpuocbMy2kV+F0+yE6P4P7FEiLAn50Alyo"
    "ndEnxtkiTWiA1FTB6Dd4sZRLt+VwBDPNmvmlW8li6sEiFpNvAN9anYzE84rY1Jc=";

static const char pvk_rsa_weak[] =
    "HvG1sAAAAAABAAAAAQAAABAAAAA0AQAAN4mZS0HsvL7V47TX4hstFgcCAAAApAAAU13q6GX0TRSV"
    "BIkl6dCZiiGCfvJBgtiuDyhisUEVHGBGIvDgON1gdI8OnBlbv2RiQMdavB9XhwcUIhTnf0yXJnzS"
    "QioskBo1a7oguhQLXEKqq4N+InYPx2hffg1PAqvHHUzxI2FbU0N12gnGcZ43BCl0WajBI83iq/1Q"
    "igac7pKBNCyLBbXZdA+5mZda0F2QSTWE+g1MOJLs/jf3W4UU88yxn+yQAZspEWXIl5xO/fWvoG3/"
    "7SPFWrYwCBV7Zyo8ghZWccinCG7MaPu22HlC1SApwzOhxyIMEUPcyq73bMoPCUzW6mnDRjIol93E"
    "55Hn5GDyRBCbBG2Aj4tKRZe5LYd47YdWWY9P0Aqzzc3m39eIFW1i2lS3+98UE+qvrvKt6EO31tau"
    "1XleagqV";

static const char pvk_rsa_strong[] =
    "HvG1sAAAAAABAAAAAQAAABAAAAA0AQAAbfNp1tPCKv4vhFlcF/1uTgcCAAAApAAA9yf5xmTpYf0g"
    "sGglU+9JdvTzewIf0X3HmrJ7wrscyv0OnK8VZteu8rGcFQJiyBK4+ulE6Kw4dqAuYPDti2JUnL3f"
    "lGhoHlRZj9ryTjBT08DvUlZBJrMfVg6VY9rQD7n3mqumiNL8m3eDIDqoATf5iUVMzzhUJFgAxIQ9"
    "yQjHqA0ShWkp9mBRcu11LBh48+sSZVm0c6Uwh+9Dquafot5UvHenzbJsXG3qYYI0syE/NwztWa/E"
    "OyT2kvOcqsZKJGchd/wgBAkhJAH4rmLAmN5lT/AuK8/2NaTfBDYMZWL7frVcCFam81YFNB3heErm"
    "CMmD8jreoyqONcjbFnL1XIRGa9Qkg6ohWMEyHS9D1QWgcO4R1FGQkxsqhSOR5m01X+6F6GrgPJve"
    "GdT9VgJs";

#endif

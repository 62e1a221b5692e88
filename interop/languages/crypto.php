<?php
// What a program does with PHP's OpenSSL: keys, certificates, CMS, PKCS #7, PKCS #12, ciphers. Ends
// with "all is well", or an exception.
function must($ok, $what)
{
    if (!$ok)
        throw new Exception($what . ": " . openssl_error_string());
}

function file_of($text)
{
    $name = tempnam(sys_get_temp_dir(), "php");
    register_shutdown_function(fn() => @unlink($name));
    file_put_contents($name, $text);
    return $name;
}

$key = openssl_pkey_new(["private_key_type" => OPENSSL_KEYTYPE_RSA, "private_key_bits" => 2048]);
$curve = openssl_pkey_new(["private_key_type" => OPENSSL_KEYTYPE_EC, "curve_name" => "prime256v1"]);
must($key && $curve, "keys");
$request = openssl_csr_new(["commonName" => "a name"], $key, ["digest_alg" => "sha256"]);
$cert = openssl_csr_sign($request, null, $key, 30, ["digest_alg" => "sha256"], 7);
must($cert && openssl_x509_parse($cert)["subject"]["CN"] === "a name", "a certificate");
must(openssl_x509_verify($cert, openssl_pkey_get_public($cert)) === 1 && openssl_x509_check_private_key($cert, $key), "its key");

foreach ([$key, $curve] as $k) {
    must(openssl_sign("text", $signature, $k, "sha256"), "a signature");
    must(openssl_verify("text", $signature, openssl_pkey_get_details($k)["key"], "sha256") === 1, "verified");
    must(openssl_verify("other", $signature, openssl_pkey_get_details($k)["key"], "sha256") === 0, "refused");
}

$in = file_of("a message\n");
$out = file_of("");
$back = file_of("");
foreach ([OPENSSL_ENCODING_DER, OPENSSL_ENCODING_PEM, OPENSSL_ENCODING_SMIME] as $how) {
    must(openssl_cms_sign($in, $out, $cert, $key, [], OPENSSL_CMS_BINARY, $how), "CMS signed");
    must(openssl_cms_verify($out, OPENSSL_CMS_NOVERIFY, null, [], null, $back, null, null, $how), "CMS verified");
    must(file_get_contents($back) === "a message\n", "what was signed");
    must(openssl_cms_encrypt($in, $out, $cert, [], OPENSSL_CMS_BINARY, $how, OPENSSL_CIPHER_AES_256_CBC), "CMS encrypted");
    must(openssl_cms_decrypt($out, $back, $cert, $key, $how), "CMS decrypted");
    must(file_get_contents($back) === "a message\n", "what was encrypted");
}
must(openssl_pkcs7_sign($in, $out, $cert, $key, [], 0), "PKCS #7 signed");
must(openssl_pkcs7_verify($out, PKCS7_NOVERIFY) === true, "PKCS #7 verified");
must(openssl_pkcs12_export($cert, $p12, $key, "pass") && openssl_pkcs12_read($p12, $read, "pass"), "PKCS #12");
must(openssl_x509_fingerprint($read["cert"]) === openssl_x509_fingerprint($cert), "its certificate");

foreach (["aes-256-gcm", "chacha20-poly1305"] as $cipher) {
    $iv = random_bytes(12);
    $sealed = openssl_encrypt("text", $cipher, str_repeat("k", 32), OPENSSL_RAW_DATA, $iv, $tag, "more");
    must(openssl_decrypt($sealed, $cipher, str_repeat("k", 32), OPENSSL_RAW_DATA, $iv, $tag, "more") === "text", $cipher);
    must(openssl_decrypt($sealed, $cipher, str_repeat("k", 32), OPENSSL_RAW_DATA, $iv, $tag, "less") === false, $cipher);
}
must(openssl_digest("abc", "sha256") === hash("sha256", "abc"), "a digest");
must(openssl_pbkdf2("p", "s", 32, 1000, "sha256") === hash_pbkdf2("sha256", "p", "s", 1000, 32, true), "PBKDF2");
must(openssl_public_encrypt("text", $sealed, $cert, OPENSSL_PKCS1_OAEP_PADDING) &&
    openssl_private_decrypt($sealed, $plain, $key, OPENSSL_PKCS1_OAEP_PADDING) && $plain === "text", "OAEP");
echo "all is well\n";

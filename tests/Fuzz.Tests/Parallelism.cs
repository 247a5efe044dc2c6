// A PKCS#11 module is one to a process, and the hostile one plays one script at a time.
[assembly: DoNotParallelize]

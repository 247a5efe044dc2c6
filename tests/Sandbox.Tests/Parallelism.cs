// Each test starts a Windows; two at a time would only wait for each other.
[assembly: DoNotParallelize]

// A class has one Windows, which its tests take turns at; two classes side by side keep two processors busy.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.ClassLevel)]

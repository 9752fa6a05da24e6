internal import PictureWorker

if CommandLine.arguments.dropFirst().first == "picture-worker" { PictureWorker.run() }
print("vermilion")

print("vermilion")

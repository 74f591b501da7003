print("cityrights")
